import type { LayerKind } from '../../scene/layer.js';
import type { PsdLayer } from './format/psd-file.js';

const keys = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const ADJUSTMENTS = keys(
  'levl curv brit CgEd blnc blwh hue2 hue phfl mixr clrL nvrt post thrs grdm selc expA vibA',
);
const SMART_OBJECTS = keys('SoLd SoLE PlLd plLd');
const TEXTS = keys('TySh tySh');
const FILLS = keys('SoCo GdFl PtFl');
const SHAPES = keys('vscg vstk vogk');
const VECTOR_MASKS = keys('vmsk vsms');

const hasAny = (layer: PsdLayer, wanted: ReadonlySet<string>): boolean =>
  layer.blocks.some((b) => wanted.has(b.key));

export const hasVectorMask = (layer: PsdLayer): boolean => hasAny(layer, VECTOR_MASKS);

/** What a record is, told by its tagged blocks, as Photoshop does. A fill with an outline is a shape. */
export function layerKind(layer: PsdLayer): LayerKind {
  if (layer.divider !== 0) return 'group';
  if (hasAny(layer, ADJUSTMENTS)) return 'adjustment';
  if (hasAny(layer, SMART_OBJECTS)) return 'smart-object';
  if (hasAny(layer, TEXTS)) return 'text';
  if (hasAny(layer, SHAPES)) return 'shape';
  if (!hasAny(layer, FILLS)) return 'pixel';
  return hasVectorMask(layer) ? 'shape' : 'fill';
}
