import { HaikeiError } from '../../../errors/haikei-error.js';
import type { CelFiles } from '../../../clip/cels/cel-files.js';
import { listCelFolder } from '../../pictures/cels/list-cel-folder.js';

/**
 * The cels of several folders, in the order in which the folders were named.
 * @throws HaikeiError `cel-twice`, and those of `listCelFolder`
 */
export async function listCels(
  signal: AbortSignal,
  folders: readonly string[],
): Promise<readonly CelFiles[]> {
  const cels: CelFiles[] = [];
  for (const folder of folders) {
    for (const cel of await listCelFolder(signal, folder)) {
      if (cels.some(({ name }) => name === cel.name)) {
        throw new HaikeiError('cel-twice', { cel: cel.name });
      }
      cels.push(cel);
    }
  }
  return cels;
}
