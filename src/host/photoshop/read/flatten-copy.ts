import type { EditableDocument, PsDocument } from '../api/ps-document.js';
import type { PsLayer } from '../api/ps-layer.js';
import type { ModalScope } from '../modal/modal-scope.js';
import { refused } from '../refused.js';
import { bottomFirst, everyLayer } from './list-layers.js';

export interface Flattened {
  readonly document: number;
  readonly layer: PsLayer;
}

/** The same layer in the copy: layer ids may differ there, the order does not. */
function counterpart(document: PsDocument, copy: EditableDocument, layer: PsLayer): PsLayer {
  const at = everyLayer(document.layers).findIndex(({ id }) => id === layer.id);
  const found = everyLayer(copy.layers)[at];
  if (found?.name === layer.name && found.kind === layer.kind) return found;
  throw refused('duplicate', `no ${layer.name} in the copy`);
}

/**
 * A smart object, text, shape or video as pixels. Photoshop does not reliably read these by layer, and showing them
 * alone in the artist's own document would mean switching every other eye off. So it happens in a copy of the document,
 * which closes unsaved when the modal scope ends.
 */
export async function flattenCopy(
  scope: ModalScope,
  document: PsDocument,
  layer: PsLayer,
): Promise<Flattened> {
  const copy = await scope.editDocument(document).duplicate('Haikei');
  await scope.hostControl.registerAutoCloseDocument(copy.id);
  const own = scope.edit(counterpart(document, copy, layer));
  own.allLocked = false;
  own.isClippingMask = false;
  const top = bottomFirst(copy.layers).at(-1)!;
  if (top.id !== own.id) await own.move(top, 'placeBefore');
  await own.rasterize('entire');
  if (own.kind !== 'pixel') throw refused('rasterize', `${layer.name} is ${own.kind}`);
  return { document: copy.id, layer: own };
}
