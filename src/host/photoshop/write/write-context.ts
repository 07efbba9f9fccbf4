import type { InsertNote } from '../../../scene/insert-note.js';
import type { PsAction } from '../api/ps-action.js';
import type { EditableDocument } from '../api/ps-document.js';
import type { EditableLayer, PsLayer } from '../api/ps-layer.js';
import type { ModalScope } from '../modal/modal-scope.js';
import type { DocumentColour } from '../profile/document-colour.js';
import type { ReadFacts } from '../read/read-facts.js';

/** What every step of an insertion needs. */
export interface WriteContext {
  readonly scope: ModalScope;
  readonly action: PsAction;
  readonly document: EditableDocument;
  readonly colour: DocumentColour;
  /** As they were before the first step. */
  readonly facts: ReadFacts;
  /** Layers that this run made, in their order: what must go where Photoshop does not roll back itself. */
  readonly created: EditableLayer[];
  /** What the artist should hear of this run. */
  readonly notes: InsertNote[];
}

export const addressOf = ({ document }: WriteContext, { id }: PsLayer) =>
  ({ document: document.id, layer: id }) as const;
