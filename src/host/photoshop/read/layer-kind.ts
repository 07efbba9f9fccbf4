import type { LayerKind } from '../../../scene/layer.js';
import type { ReadLayer } from './read-layer.js';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const ADJUSTMENTS = words(
  'blackAndWhite brightnessContrast channelMixer colorBalance curves exposure gradientMap hueSaturation ' +
    'inversion levels photoFilter posterize selectiveColor threshold vibrance colorLookup grain clarity',
);
const FILLS = words('gradientFill pattern solidColor');

const PLAIN: Readonly<Record<string, LayerKind | undefined>> = {
  pixel: 'pixel',
  group: 'group',
  text: 'text',
  smartObject: 'smart-object',
};

/** A fill with an outline is a shape, as in the layers panel. Video, 3D and what is newer than this are `other`. */
export function layerKind({ kind }: Pick<ReadLayer, 'kind'>, hasVectorMask: boolean): LayerKind {
  if (ADJUSTMENTS.has(kind)) return 'adjustment';
  if (FILLS.has(kind)) return hasVectorMask ? 'shape' : 'fill';
  return PLAIN[kind] ?? 'other';
}
