import { footageOrder } from '../../../clip/footage/footage-order.js';
import { listCelFolder } from '../../pictures/cels/list-cel-folder.js';

/**
 * The frames of a folder in the order of their numbers.
 * @throws HaikeiError as `listCelFolder` and `footageOrder` do
 */
export const listFootage = async (signal: AbortSignal, folder: string): Promise<readonly string[]> =>
  footageOrder(folder, await listCelFolder(signal, folder));
