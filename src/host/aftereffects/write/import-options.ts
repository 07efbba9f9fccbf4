import type { AeImportOptions } from '../api/after-effects-api.js';
import type { UndoScope } from './undo-scope.js';

/** For one picture, or for the numbered files that it is the first of, whose gaps stay gaps. */
export function importOptions({ api }: UndoScope, path: string, isSequence: boolean): AeImportOptions {
  const options = api.newImportOptions(path);
  options.importAs = api.enumValue('ImportAsType', 'FOOTAGE');
  options.sequence = isSequence;
  options.forceAlphabetical = false;
  return options;
}
