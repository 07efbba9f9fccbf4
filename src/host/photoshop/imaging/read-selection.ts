import {
  intersectRects,
  isEmptyRect,
  type Rect,
  rectFromSize,
  rectHeight,
  rectWidth,
} from '../../../geometry/rect.js';
import type { PsDocument } from '../api/ps-document.js';
import type { ImageResult } from '../api/ps-imaging.js';
import type { ModalScope } from '../modal/modal-scope.js';
import { refused } from '../refused.js';
import { withImage } from './with-image.js';

/** How much of each pixel is selected, 0..255, row by row; nothing outside what Photoshop returned. */
export type Coverage = Uint8Array;

async function copyInto(image: ImageResult, wanted: Rect, coverage: Coverage): Promise<void> {
  const { imageData, sourceBounds } = image;
  const deep = imageData.componentSize === 16;
  const data = await imageData.getData({ chunky: true, fullRange: deep });
  const part = intersectRects(sourceBounds, wanted);
  const width = rectWidth(sourceBounds);
  if (data.length !== width * rectHeight(sourceBounds))
    throw refused('getSelection', `${data.length} samples`);
  for (let y = part.top; y < part.bottom; y++) {
    const from = (y - sourceBounds.top) * width + part.left - sourceBounds.left;
    const into = (y - wanted.top) * rectWidth(wanted) + part.left - wanted.left;
    for (let x = 0; x < rectWidth(part); x++) coverage[into + x] = data[from + x]! / (deep ? 257 : 1) + 0.5;
  }
}

/** The active selection inside `wanted`; nothing is selected beside the canvas. */
export async function readSelection(
  scope: ModalScope,
  document: PsDocument,
  wanted: Rect,
): Promise<Coverage> {
  const coverage = new Uint8Array(rectWidth(wanted) * rectHeight(wanted));
  const part = intersectRects(wanted, rectFromSize(document.width, document.height));
  if (document.selection.bounds === null || isEmptyRect(part)) return coverage;
  const image = await scope.imaging.getSelection({ documentID: document.id, sourceBounds: part });
  await withImage(image, (lent) => copyInto(lent, wanted, coverage));
  return coverage;
}
