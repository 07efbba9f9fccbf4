import type { PsDocument } from '../api/ps-document.js';
import type { PsLayer } from '../api/ps-layer.js';
import { refused } from '../refused.js';
import { everyLayer } from './list-layers.js';

/**
 * The same layer in a copy of the document: layer ids may differ there, the order does not.
 * @throws HaikeiError `host-refused` where another layer stands in its place
 */
export function counterpart(document: PsDocument, copy: PsDocument, layer: PsLayer): PsLayer {
  const at = everyLayer(document.layers).findIndex(({ id }) => id === layer.id);
  const found = everyLayer(copy.layers)[at];
  if (found?.name === layer.name && found.kind === layer.kind) return found;
  throw refused('duplicate', `no ${layer.name} in the copy`);
}
