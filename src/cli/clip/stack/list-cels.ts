import type { CelFiles } from '../../../clip/cels/cel-files.js';
import { refuseTwice } from '../../../clip/cels/refuse-twice.js';
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
    cels.push(...(await listCelFolder(signal, folder)));
    refuseTwice(cels);
  }
  return cels;
}
