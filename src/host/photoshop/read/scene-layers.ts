import { rect, type Rect, uniteRects } from '../../../geometry/rect.js';
import type { LayerId, SceneLayer } from '../../../scene/layer.js';
import type { PsDocument } from '../api/ps-document.js';
import type { PsLayer } from '../api/ps-layer.js';
import { layerKind } from './layer-kind.js';
import type { LightMark } from './light-note.js';
import { bottomFirst } from './list-layers.js';
import type { ReadFacts } from './read-facts.js';
import { recoverLight } from './recover-light.js';
import { recoverStamp } from './recover-stamp.js';

export const layerIdOf = (layer: PsLayer): LayerId => String(layer.id) as LayerId;

/** Whole pixels around what a smart object or shape may cover in part. */
export const wholeBounds = ({ boundsNoEffects: b }: PsLayer): Rect =>
  rect(Math.floor(b.left), Math.floor(b.top), Math.ceil(b.right), Math.ceil(b.bottom));

/** Marked, or the group around a plate that bears our name: a light made in a file has no marks that scripts can see. */
function isPartOfLight(layer: PsLayer, children: readonly SceneLayer[], mark: LightMark | null): boolean {
  const plate = children.find(({ stamp }) => stamp !== null);
  return mark !== null || recoverLight(layer, plate?.stamp ?? null) !== null;
}

function sceneLayer(layer: PsLayer, facts: ReadFacts): SceneLayer {
  const children = bottomFirst(layer.layers).map((child) => sceneLayer(child, facts));
  const own = facts.layers.get(layer.id);
  const kind = layerKind(layer, own?.hasVectorMask === true);
  const isGroup = kind === 'group';
  return {
    id: layerIdOf(layer),
    key: String(layer.id),
    name: layer.name,
    kind,
    visible: layer.visible,
    opacity: (layer.opacity / 100) * (layer.fillOpacity / 100),
    clipped: layer.isClippingMask,
    locked: layer.allLocked || layer.pixelsLocked || layer.positionLocked,
    isBackgroundLayer: layer.isBackgroundLayer,
    bounds: isGroup ? uniteRects(children.map(({ bounds }) => bounds)) : wholeBounds(layer),
    hasMask: own?.hasMask === true,
    stamp: isGroup ? null : (own?.stamp ?? recoverStamp(layer.name, facts.records)),
    partOfLight: isPartOfLight(layer, children, own?.light ?? null),
    children,
  };
}

/** The layers of a document as the scene sees them, bottom first. */
export const sceneLayers = (document: PsDocument, facts: ReadFacts): SceneLayer[] =>
  bottomFirst(document.layers).map((layer) => sceneLayer(layer, facts));
