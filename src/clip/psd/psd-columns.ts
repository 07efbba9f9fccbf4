import type { DrawnColumn } from '../../scene/clip/timed-column.js';
import { refuseTwice } from '../cels/refuse-twice.js';
import type { PsdEntry } from './psd-stack.js';

/**
 * The cels of a document with the names of their drawings.
 * @throws HaikeiError `cel-twice` for two cels of one name, which no sheet could tell apart
 */
export function psdColumns(entries: readonly PsdEntry[]): readonly DrawnColumn[] {
  const cels = entries.filter(({ role }) => role === 'cel');
  refuseTwice(cels);
  return cels.map(({ name, pictures }) => ({ name, drawings: pictures.map((picture) => picture.name) }));
}
