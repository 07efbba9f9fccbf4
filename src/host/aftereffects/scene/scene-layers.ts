import { rect, type Rect } from '../../../geometry/rect.js';
import type { LayerId, LayerKind, SceneLayer } from '../../../scene/layer.js';
import { compOf, itemOf } from '../facts/find-facts.js';
import type { ItemFacts } from '../facts/item-facts.js';
import type { LayerFacts } from '../facts/layer-facts.js';
import type { CompFacts, ShotFacts } from '../facts/shot-facts.js';
import { stampOf } from './plate-mark.js';

export const layerIdOf = (id: number): LayerId => String(id) as LayerId;

const BY_TYPE: Readonly<Partial<Record<LayerFacts['type'], LayerKind>>> = {
  camera: 'camera',
  light: 'light',
  text: 'text',
  shape: 'shape',
};

const BY_ITEM: Readonly<Record<ItemFacts['kind'], LayerKind>> = {
  comp: 'group',
  file: 'pixel',
  placeholder: 'pixel',
  solid: 'fill',
};

/** In this order: a null or an adjustment may have any source, a guide may be any picture. */
function kindOf(layer: LayerFacts, item: ItemFacts | null): LayerKind {
  if (layer.isNull) return 'null';
  if (layer.isAdjustment) return 'adjustment';
  if (layer.isGuide) return 'guide';
  const byType = BY_TYPE[layer.type];
  if (byType) return byType;
  if (!layer.hasVideo) return 'sound';
  return item ? BY_ITEM[item.kind] : 'other';
}

/**
 * The source's pixels at full size, where they lie in the composition. What moves, hangs on another layer or stands in
 * space lies in no one place: it counts as lying in the middle.
 */
export function boundsOf({ place }: LayerFacts, item: ItemFacts | null, comp: CompFacts): Rect {
  const { width, height } = item ?? { width: 0, height: 0 };
  const [left, top] = place.moving
    ? [(comp.width - width) / 2, (comp.height - height) / 2]
    : [place.position[0] - place.anchor[0], place.position[1] - place.anchor[1]];
  return rect(Math.round(left), Math.round(top), Math.round(left) + width, Math.round(top) + height);
}

/** The layers of a composition as the scene sees them, bottom first; a composition in it is a group. */
export function sceneLayers(shot: ShotFacts): readonly SceneLayer[] {
  // A composition used twice shows its layers once: painting them changes both.
  const shown = new Set<number>();
  const childrenOf = (item: ItemFacts | null): readonly SceneLayer[] => {
    if (item?.kind !== 'comp' || shown.has(item.id)) return [];
    return stackOf(compOf(shot, item.id));
  };
  const sceneLayer = (layer: LayerFacts, comp: CompFacts): SceneLayer => {
    const item = itemOf(shot, layer.item);
    const kind = kindOf(layer, item);
    return {
      id: layerIdOf(layer.id),
      key: String(layer.id),
      name: layer.name,
      kind,
      visible: layer.enabled,
      opacity: layer.opacity,
      clipped: false,
      locked: layer.locked,
      isBackgroundLayer: false,
      bounds: boundsOf(layer, item, comp),
      hasMask: layer.masks > 0 || layer.matte !== null,
      stamp: kind === 'pixel' ? stampOf(layer) : null,
      partOfLight: false,
      children: kind === 'group' ? childrenOf(item) : [],
    };
  };
  const stackOf = (comp: CompFacts): readonly SceneLayer[] => {
    shown.add(comp.id);
    return [...comp.layers].reverse().map((layer) => sceneLayer(layer, comp));
  };
  return stackOf(compOf(shot, shot.root));
}
