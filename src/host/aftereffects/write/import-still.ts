import type { EditableFootage } from '../api/ae-edit.js';
import { keepSelection } from './keep-selection.js';
import type { UndoScope } from './undo-scope.js';

/** A file as a still, with the artist's selection as it was. */
export function importStill(scope: UndoScope, path: string): EditableFootage {
  const restore = keepSelection(scope);
  const options = scope.api.newImportOptions(path);
  options.importAs = scope.api.enumValue('ImportAsType', 'FOOTAGE');
  options.sequence = false;
  options.forceAlphabetical = false;
  const footage = scope.project.importFile(options);
  try {
    restore();
    return footage;
  } catch (error) {
    footage.remove();
    restore();
    throw error;
  }
}
