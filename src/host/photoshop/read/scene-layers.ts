import { rect, type Rect, uniteRects } from '../../../geometry/rect.js';
import type { LayerId, SceneLayer } from '../../../scene/layer.js';
import { layerKind } from './layer-kind.js';
import type { LightMark } from './light-note.js';
import { bottomFirst } from './list-layers.js';
import type { ReadFacts } from './read-facts.js';
import type { ReadLayer } from './read-layer.js';
import type { ReadStack } from './read-stack.js';
import { recoverLight } from './recover-light.js';
import { recoverStamp } from './recover-stamp.js';

export const layerIdOf = (layer: Pick<ReadLayer, 'id'>): LayerId => String(layer.id) as LayerId;

/** Whole pixels around what a smart object or shape may cover in part. */
export const wholeBounds = ({ boundsNoEffects: b }: Pick<ReadLayer, 'boundsNoEffects'>): Rect =>
  rect(Math.floor(b.left), Math.floor(b.top), Math.ceil(b.right), Math.ceil(b.bottom));

/** Marked, or the group around a plate that bears our name: a light made in a file has no marks that scripts can see. */
function isPartOfLight(layer: ReadLayer, children: readonly SceneLayer[], mark: LightMark | null): boolean {
  const plate = children.find(({ stamp }) => stamp !== null);
  return mark !== null || recoverLight(layer, plate?.stamp ?? null) !== null;
}

function sceneLayer(layer: ReadLayer, facts: ReadFacts): SceneLayer {
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
    // In whole percent, whichever way it was read.
    opacity: (Math.round(layer.opacity) / 100) * (Math.round(layer.fillOpacity) / 100),
    clipped: layer.isClippingMask,
    locked: layer.isBackgroundLayer || layer.allLocked || layer.pixelsLocked || layer.positionLocked,
    isBackgroundLayer: layer.isBackgroundLayer,
    bounds: isGroup ? uniteRects(children.map(({ bounds }) => bounds)) : wholeBounds(layer),
    hasMask: own?.hasMask === true,
    stamp: isGroup ? null : (own?.stamp ?? recoverStamp(layer.name, facts.records)),
    partOfLight: isPartOfLight(layer, children, own?.light ?? null),
    children,
  };
}

/** The layers of a document as the scene sees them, bottom first. */
export const sceneLayers = ({ layers, facts }: ReadStack): SceneLayer[] =>
  bottomFirst(layers).map((layer) => sceneLayer(layer, facts));
