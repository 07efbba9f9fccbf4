import { type Rect, rectFromSize, uniteRects } from '../../../geometry/rect.js';
import type { LayerId } from '../../../scene/layer.js';
import type { PsDocument } from '../api/ps-document.js';
import type { PsLayer } from '../api/ps-layer.js';
import { layerKind } from './layer-kind.js';
import { bottomFirst } from './list-layers.js';
import { layerIdOf, wholeBounds } from './scene-layers.js';

/**
 * What the layers of a group can show in: all that are switched on and not left out. Adjustments add nothing, a fill
 * covers the canvas.
 */
export function groupExtent(document: PsDocument, group: PsLayer, leftOut: ReadonlySet<LayerId>): Rect {
  const extentOf = (layer: PsLayer): Rect => {
    const kind = layerKind(layer, false);
    if (kind === 'group') return groupExtent(document, layer, leftOut);
    return kind === 'fill' ? rectFromSize(document.width, document.height) : wholeBounds(layer);
  };
  const shown = bottomFirst(group.layers).filter(
    (layer) => layer.visible && !leftOut.has(layerIdOf(layer)) && layerKind(layer, false) !== 'adjustment',
  );
  return uniteRects(shown.map(extentOf));
}
