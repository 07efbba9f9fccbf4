import type { EditableDocument, PsDocument } from '../api/ps-document.js';
import type { ModalScope } from '../modal/modal-scope.js';

/** A copy to work in, which closes unsaved when the modal scope ends, whatever happens. */
export async function copyDocument(scope: ModalScope, document: PsDocument): Promise<EditableDocument> {
  const copy = await scope.editDocument(document).duplicate('Haikei');
  try {
    await scope.hostControl.registerAutoCloseDocument(copy.id);
  } catch (error) {
    await copy.closeWithoutSaving();
    throw error;
  }
  return copy;
}
