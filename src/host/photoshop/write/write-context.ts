import type { InsertNote } from '../../../scene/insert-note.js';
import type { PsAction } from '../api/ps-action.js';
import type { EditableDocument } from '../api/ps-document.js';
import type { EditableLayer, PsLayer } from '../api/ps-layer.js';
import type { ModalScope } from '../modal/modal-scope.js';
import type { DocumentFacts } from '../read/document-facts.js';
import type { DocumentColour } from '../profile/document-colour.js';
import type { ReadFacts } from '../read/read-facts.js';

/** What every step of an insertion needs. */
export interface WriteContext extends Pick<DocumentFacts, 'depth' | 'mode'> {
  readonly scope: ModalScope;
  readonly action: PsAction;
  readonly document: EditableDocument;
  readonly colour: DocumentColour;
  /** As they were before the first step. */
  readonly facts: ReadFacts;
  /** Layers that this run made, in their order. */
  readonly created: EditableLayer[];
  /** Layers of earlier runs that are to go when everything else is done. */
  readonly doomed: PsLayer[];
  /** What the artist should hear of this run. */
  readonly notes: InsertNote[];
}

export const addressOf = ({ document }: WriteContext, { id }: PsLayer) =>
  ({ document: document.id, layer: id }) as const;
