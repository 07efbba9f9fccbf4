import type { EditableFootage } from '../api/ae-edit.js';
import { importOptions } from './import-options.js';
import { keepSelection } from './keep-selection.js';
import type { UndoScope } from './undo-scope.js';

/** A file as a still, with the artist's selection as it was. */
export function importStill(scope: UndoScope, path: string): EditableFootage {
  const restore = keepSelection(scope);
  const footage = scope.project.importFile(importOptions(scope, path, false));
  try {
    restore();
    return footage;
  } catch (error) {
    footage.remove();
    restore();
    throw error;
  }
}
