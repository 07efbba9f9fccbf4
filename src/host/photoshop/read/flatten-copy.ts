import type { PsDocument } from '../api/ps-document.js';
import type { PsLayer } from '../api/ps-layer.js';
import type { ModalScope } from '../modal/modal-scope.js';
import { refused } from '../refused.js';
import { copyDocument } from './copy-document.js';
import { counterpart } from './counterpart.js';
import { bottomFirst } from './list-layers.js';

export interface Flattened {
  readonly document: number;
  readonly layer: PsLayer;
}

/**
 * A smart object, text, shape or video as pixels. Photoshop does not reliably read these by layer, and showing them
 * alone in the artist's own document would mean switching every other eye off. So it happens in a copy of the document.
 */
export async function flattenCopy(
  scope: ModalScope,
  document: PsDocument,
  layer: PsLayer,
): Promise<Flattened> {
  const copy = await copyDocument(scope, document);
  const own = scope.edit(counterpart(document, copy, layer));
  own.allLocked = false;
  own.isClippingMask = false;
  const top = bottomFirst(copy.layers).at(-1)!;
  if (top.id !== own.id) await own.move(top, 'placeBefore');
  await own.rasterize('entire');
  if (own.kind !== 'pixel') throw refused('rasterize', `${layer.name} is ${own.kind}`);
  return { document: copy.id, layer: own };
}
