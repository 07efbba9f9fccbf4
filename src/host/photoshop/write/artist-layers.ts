import type { LayerId, SceneLayer } from '../../../scene/layer.js';

/** A stack without what is ours; what lies in a group of ours counts as lying where the group lies. */
export const artistLayers = (
  layers: readonly SceneLayer[],
  ours: ReadonlySet<LayerId>,
): readonly SceneLayer[] =>
  layers.flatMap((layer) => {
    const children = artistLayers(layer.children, ours);
    if (ours.has(layer.id)) return children;
    // Of a group that holds the plate, the extent is the plate's too.
    const { bounds, kind } = layer;
    return [
      {
        ...layer,
        children,
        bounds: kind === 'group' ? { ...bounds, left: 0, top: 0, right: 0, bottom: 0 } : bounds,
      },
    ];
  });
