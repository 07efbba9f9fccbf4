import type { PsDocument } from '../api/ps-document.js';
import type { ModalScope } from './modal-scope.js';

/**
 * Brings a document to the front while something is made in it, because new adjustments go where the artist is working.
 * That may be another document by then; it comes to the front again.
 */
export async function whileActive<T>(
  scope: ModalScope,
  document: PsDocument,
  work: () => Promise<T>,
): Promise<T> {
  const front = scope.activeDocument;
  if (front?.id === document.id) return work();
  scope.activeDocument = document;
  try {
    return await work();
  } finally {
    if (front) scope.activeDocument = front;
  }
}
