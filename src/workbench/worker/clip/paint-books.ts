import type { RunProgress } from '../../../panel/services/paint-run.js';
import { paintPicture } from '../../../paint/paint-picture.js';
import type { PaintProgress } from '../../../paint/paint-progress.js';
import { platePng } from '../../../paint/plate-png.js';
import { paintWith } from '../../../plugin/services/paint-with.js';
import type { RunParts } from '../../../plugin/services/run-parts.js';
import type { BooksToPaint } from '../../bench-run.js';
import { blobOf } from '../blob-of.js';
import { blobPictures } from './blob-pictures.js';

/**
 * Paints BOOKs from files as `haikei clip --paint-books` does: PNG files by the BOOKs' numbers.
 * @throws HaikeiError as `paintPicture` and the reading of pictures do
 */
export async function paintBooks(
  signal: AbortSignal,
  parts: RunParts,
  { job, frame, files }: BooksToPaint,
  onProgress: (progress: RunProgress) => void,
): Promise<ReadonlyMap<number, Blob>> {
  const pictures = blobPictures(files);
  const request = await paintWith(signal, parts, job);
  const painted = new Map<number, Blob>();
  for (const [index, { id, path: name }] of files.entries()) {
    const tell = (progress: PaintProgress): void => onProgress({ ...progress, job: index });
    const picture = await pictures.read(signal, name);
    const plate = await paintPicture(signal, { ...request, onProgress: tell }, picture, { name, frame });
    painted.set(id, blobOf([platePng(plate)], 'image/png'));
  }
  return painted;
}
