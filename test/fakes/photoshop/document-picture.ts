import type { Rect } from '../../../src/geometry/rect.js';
import { rectFromSize } from '../../../src/geometry/rect.js';
import { compositePicture } from './fake-composite.js';
import type { FakeDocument } from './fake-document.js';

/** What a document shows in a part of its canvas; 16 bit from 0 to 32768. */
export function documentPicture(
  { format, state }: FakeDocument,
  wanted: Rect,
): ReturnType<typeof compositePicture> {
  const canvas = rectFromSize(format.width, format.height);
  const depth = format.bitsPerChannel === 'bitDepth8' ? 8 : 16;
  const colours = format.mode === 'RGBColorMode' ? 3 : 1;
  return compositePicture(state.nodes, { canvas, wanted }, { depth, colours });
}
