import { checkBook } from '../../../clip/books/check-book.js';
import type { StackLayer } from '../../../clip/stack/stack-layer.js';
import { standingLayer, type StandingPlace } from '../../../clip/stack/standing-layer.js';
import { visiblePatch } from '../../../raster/clip/visible-patch.js';
import type { PictureBlob } from '../../clip/clip-calls.js';
import { blobPictures } from './blob-pictures.js';

/** `BOOK1` of `art/BOOK1.png`, as sheets and cameras name it. */
const nameOf = (path: string): string => path.replace(/^.*\//, '').replace(/(?!^)\.[^.]*$/, '');

/**
 * BOOKs from files, bottom first. Each is read once to be checked, and again where it is wanted.
 * @throws HaikeiError as `checkBook`, and as reading pictures does
 */
export async function fileBooks(
  signal: AbortSignal,
  books: readonly PictureBlob[],
  place: StandingPlace,
): Promise<readonly StackLayer[]> {
  const files = blobPictures(books);
  const layers: StackLayer[] = [];
  for (const { path } of books) {
    const { pixels } = await files.read(signal, path);
    checkBook(path, pixels, [place.plate, place.frame]);
    const name = nameOf(path);
    const load = async (asked: AbortSignal) => visiblePatch((await files.read(asked, path)).pixels);
    const picture = { name, file: files.locate(path), layer: null, load };
    layers.push(standingLayer({ name, kind: 'book', size: pixels, picture }, place));
  }
  return layers;
}
