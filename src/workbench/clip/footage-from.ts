import { celsOfPaths } from '../../clip/cels/cels-of-paths.js';
import { footageOrder } from '../../clip/footage/footage-order.js';
import { HaikeiError } from '../../errors/haikei-error.js';
import type { PictureBlob } from './clip-calls.js';
import { footageOf, type FootageState } from './footage-state.js';

/** Frames that are taken at once: seven minutes. */
const MOST_FRAMES = 10_000;

const stem = (path: string): string => path.replace(/^.*\//, '').replace(/\.[^.]*$/, '');

/**
 * A background that moves, of the numbered frames of a folder. Reads names only.
 * @throws HaikeiError `file-unreadable` where there is no frame, `file-too-large` for too many, and as `celsOfPaths` and `footageOrder`
 */
export function footageFrom(files: readonly PictureBlob[]): FootageState {
  const [first = ''] = files.map(({ path }) => path);
  const name = first.includes('/') ? first.replace(/\/.*$/, '') : stem(first);
  const sequences = celsOfPaths(files.map(({ path }) => path));
  if (sequences.length === 0)
    throw new HaikeiError('file-unreadable', {
      path: name,
      reason: 'it holds no PNG, TGA, TIFF or JPEG drawings',
    });
  const byPath = new Map(files.map((file) => [file.path, file]));
  const frames = footageOrder(name, sequences).map((path) => byPath.get(path)!);
  const { length: value } = frames;
  if (value > MOST_FRAMES) throw new HaikeiError('file-too-large', { what: name, value, limit: MOST_FRAMES });
  return footageOf(
    name,
    frames.map(({ path, blob }) => ({ path, blob })),
  );
}
