import { HaikeiError } from '../../errors/haikei-error.js';
import type { DrawnColumn } from '../../scene/clip/timed-column.js';
import type { PsdEntry } from './psd-stack.js';

/**
 * The cels of a document with the names of their drawings.
 * @throws HaikeiError `cel-twice` for two cels of one name, which no sheet could tell apart
 */
export function psdColumns(entries: readonly PsdEntry[]): readonly DrawnColumn[] {
  const cels = entries.filter(({ role }) => role === 'cel');
  const twice = cels.find(({ name }, index) => cels.findIndex((cel) => cel.name === name) !== index);
  if (twice) throw new HaikeiError('cel-twice', { cel: twice.name });
  return cels.map(({ name, pictures }) => ({ name, drawings: pictures.map((picture) => picture.name) }));
}
