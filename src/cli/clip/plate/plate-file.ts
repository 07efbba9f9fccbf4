import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Picture } from '../../../pictures/picture.js';
import type { Provenance } from '../../../provenance/provenance.js';
import { allocateSamples, type Pixels } from '../../../raster/pixels.js';
import { encodePng } from '../../../raster/png/encode-png.js';
import { writeFileAtomically } from '../../files/write-file-atomically.js';
import { readPicture } from '../../pictures/read-picture.js';
import type { ClipRun } from '../make/clip-work.js';
import { isOpaque } from '../stack/read-drawing.js';
import type { PictureSize } from '../stack/peek-size.js';
import { type PaintedPicture, paintPicture } from './paint-picture.js';

/** Without an alpha that says nothing. */
function withoutAlpha(pixels: Pixels): Pixels {
  const { channels, depth, data, width, height } = pixels;
  if (!isOpaque(pixels) || channels === 1 || channels === 3) return pixels;
  const colours = channels === 4 ? 3 : 1;
  const bare = allocateSamples(depth, width * height * colours);
  for (let i = 0; i < width * height; i++) {
    for (let c = 0; c < colours; c++) bare[i * colours + c] = data[i * channels + c]!;
  }
  return { width, height, channels: colours, depth, data: bare };
}

/** A painted plate as a PNG of its own depth and profile, with its credits. */
export function platePng({ pixels, profile, provenance }: PaintedPicture): readonly Uint8Array[] {
  const { software, model } = provenance;
  const texts = { Software: software, Source: model.attribution };
  return [encodePng(withoutAlpha(pixels), { profile, texts })];
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
