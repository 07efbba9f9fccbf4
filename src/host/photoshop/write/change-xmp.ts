import type { PsDocument } from '../api/ps-document.js';
import type { PsLayer } from '../api/ps-layer.js';
import { setDocumentXmp, setLayerXmp } from '../commands/metadata.js';
import type { ModalScope } from '../modal/modal-scope.js';

interface Change {
  /** Null where there is none. */
  readonly before: string | null;
  readonly after: string;
}

/** Photoshop reads an empty text as no metadata. */
const NONE = '';

export async function changeDocumentXmp(
  scope: ModalScope,
  { id }: PsDocument,
  { before, after }: Change,
): Promise<void> {
  await scope.remember(null, () => ({ undo: () => scope.play([setDocumentXmp(id, before ?? NONE)]) }));
  await scope.play([setDocumentXmp(id, after)]);
}

export async function changeLayerXmp(
  scope: ModalScope,
  document: PsDocument,
  { layer, before, after }: Change & { readonly layer: PsLayer },
): Promise<void> {
  const address = { document: document.id, layer: layer.id };
  await scope.remember(layer, () => ({ undo: () => scope.play([setLayerXmp(address, before ?? NONE)]) }));
  await scope.play([setLayerXmp(address, after)]);
}
