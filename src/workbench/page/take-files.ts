import type { ClipControl } from '../clip/clip-control.js';
import type { GivenFile } from '../files/given-file.js';
import type { BenchControl } from './bench-control.js';
import { sortFiles } from './sort-files.js';

interface Takers {
  readonly control: Pick<BenchControl, 'open' | 'openFootage'>;
  readonly clip: Pick<ClipControl, 'takeSheet' | 'takeCamera' | 'takeCels' | 'takeBooks'>;
}

/**
 * Files that were chosen or dropped together: a document or a background that moves, and what makes a clip of it or of the one that is open, a time
 * sheet, a camera, cels, BOOKs.
 */
export async function takeFiles({ control, clip }: Takers, files: readonly GivenFile[]): Promise<void> {
  const { document, sheet, camera, footage, cels, books } = sortFiles(files);
  if (document) await control.open(document);
  if (footage.length > 0) await control.openFootage(footage);
  if (cels.length > 0) await clip.takeCels(cels);
  if (books.length > 0) await clip.takeBooks(books);
  if (sheet) await clip.takeSheet(sheet);
  if (camera) await clip.takeCamera(camera);
}
