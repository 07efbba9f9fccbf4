import { HaikeiError } from '../../../errors/haikei-error.js';
import { rectHeight, rectWidth, type Rect } from '../../../geometry/rect.js';
import type { Pixels } from '../../../raster/pixels.js';
import { maxSide } from '../read/limits.js';
import type { DocumentDescription, NodeDescription } from './document-description.js';

/** @throws HaikeiError `file-too-large`, or `internal` where pixels do not fit what is said about them */
export function checkDescription(document: DocumentDescription): void {
  const limit = maxSide(document.large ? 2 : 1);
  for (const side of ['width', 'height'] as const) {
    const value = document[side];
    if (!Number.isInteger(value) || value < 1) throw mismatch('the canvas', `${side} ${value}`);
    if (value > limit) throw new HaikeiError('file-too-large', { what: `canvas ${side}`, value, limit });
  }
  checkNodes(document, document.layers);
}

function checkNodes(document: DocumentDescription, nodes: readonly NodeDescription[]): void {
  for (const node of nodes) {
    if (node.mask) checkPixels(document, node.mask, [1]);
    if (node.kind === 'group') checkNodes(document, node.children);
    else checkPixels(document, node, document.mode === 'rgb' ? [3, 4] : [1, 2]);
  }
}

function checkPixels(
  document: DocumentDescription,
  { bounds, pixels }: { readonly bounds: Rect; readonly pixels: Pixels },
  channels: readonly number[],
): void {
  const { width, height, depth } = pixels;
  if (depth !== document.depth) throw mismatch('pixels', `${depth} bit in a ${document.depth} bit document`);
  if (!channels.includes(pixels.channels)) throw mismatch('pixels', `${pixels.channels} channels`);
  if (width !== rectWidth(bounds) || height !== rectHeight(bounds)) {
    throw mismatch('pixels', `${width}×${height} in bounds of ${rectWidth(bounds)}×${rectHeight(bounds)}`);
  }
}

const mismatch = (what: string, found: string): HaikeiError =>
  new HaikeiError('internal', { reason: `${what} cannot be written: ${found}` });
