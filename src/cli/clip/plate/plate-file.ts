import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { paintPicture } from '../../../paint/paint-picture.js';
import { platePng } from '../../../paint/plate-png.js';
import type { Picture } from '../../../pictures/picture.js';
import type { Provenance } from '../../../provenance/provenance.js';
import { writeFileAtomically } from '../../files/write-file-atomically.js';
import { readPicture } from '../../pictures/read-picture.js';
import type { ClipRun } from '../make/clip-work.js';
import type { PictureSize } from '../../../clip/picture-size.js';

export const recordOf = (provenance: Provenance): Readonly<Record<string, unknown>> => ({ ...provenance });

/**
 * The plate of a picture, painted once: where its file is there already, that is what it is. Read back from the file either
 * way, so that a run that goes on has the same samples as one that was never stopped.
 */
export async function paintPlateFile(
  signal: AbortSignal,
  run: ClipRun,
  source: Picture,
  { file, frame }: { readonly file: string; readonly frame: PictureSize },
): Promise<Picture> {
  const path = join(run.folder, file);
  if (!existsSync(path)) {
    const name = file.replace(/\.png$/, '');
    const painted = await paintPicture(signal, run.paintWith, source, { name, frame });
    await run.record(file, recordOf(painted.provenance));
    await writeFileAtomically(signal, path, [platePng(painted)]);
  }
  return readPicture(signal, path);
}
