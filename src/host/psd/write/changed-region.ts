import { intersectRects, isEmptyRect, rect, rectFromSize, type Rect } from '../../../geometry/rect.js';
import type { PsdFile } from '../format/psd-file.js';
import type { PsdInsertion } from './psd-insertion.js';

/**
 * The only part of the canvas that the insertion can change: plate, what it replaces, and a source that disappears. A
 * group may hold adjustments of all that lies beneath it.
 */
export function changedRegion(file: PsdFile, { target, bounds, source, hideSource }: PsdInsertion): Rect {
  const { layers } = file.layerInfo;
  const canvas = rectFromSize(file.header.width, file.header.height);
  if (hideSource && layers[source]!.divider !== 0) return canvas;
  let region = bounds;
  if (target.action === 'update') region = unite(region, layers[target.record]!.bounds);
  if (hideSource) region = unite(region, layers[source]!.bounds);
  return intersectRects(region, canvas);
}

function unite(a: Rect, b: Rect): Rect {
  if (isEmptyRect(b)) return a;
  return rect(
    Math.min(a.left, b.left),
    Math.min(a.top, b.top),
    Math.max(a.right, b.right),
    Math.max(a.bottom, b.bottom),
  );
}
