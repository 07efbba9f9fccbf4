import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Picture } from '../../../pictures/picture.js';
import { pngCredits } from '../../../provenance/png-credits.js';
import type { Provenance } from '../../../provenance/provenance.js';
import type { Pixels } from '../../../raster/pixels.js';
import { encodePng } from '../../../raster/png/encode-png.js';
import { hasTransparency } from '../../../raster/transparency.js';
import { withoutAlpha } from '../../../raster/without-alpha.js';
import { writeFileAtomically } from '../../files/write-file-atomically.js';
import { readPicture } from '../../pictures/read-picture.js';
import type { ClipRun } from '../make/clip-work.js';
import type { PictureSize } from '../../../clip/picture-size.js';
import { type PaintedPicture, paintPicture } from './paint-picture.js';

/** An alpha that says nothing is left away. */
const withoutEmptyAlpha = (pixels: Pixels): Pixels =>
  hasTransparency(pixels) ? pixels : withoutAlpha(pixels);

/** A painted plate as a PNG of its own depth and profile, with its credits. */
export function platePng({ pixels, profile, provenance }: PaintedPicture): readonly Uint8Array[] {
  return [encodePng(withoutEmptyAlpha(pixels), { profile, texts: pngCredits(provenance) })];
}

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
    await writeFileAtomically(signal, path, platePng(painted));
  }
  return readPicture(signal, path);
}
