import type { ClipCalls } from '../../clip/clip-calls.js';
import { bitmapOf } from '../bitmap-of.js';
import { blobOf } from '../blob-of.js';
import type { WorkbenchParts } from '../workbench-parts.js';

/** What the page asks of the open document as a clip. */
export function clipCalls(parts: WorkbenchParts): ClipCalls {
  return {
    clip: (signal, request) => parts.find(request.document).clip.begin(signal, request),
    frame: async (signal, view) => bitmapOf(await parts.find(view.document).clip.view(signal, view)),
    framePng: async (signal, request) =>
      blobOf(await parts.find(request.document).clip.png(signal, request), 'image/png'),
  };
}
