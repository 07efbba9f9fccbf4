import { HaikeiError } from '../../../errors/haikei-error.js';
import type { Pixels } from '../../../raster/pixels.js';
import { readPicture } from '../read-picture.js';
import type { CelFile } from '../../../clip/cels/cel-files.js';
import { listCelFolder } from './list-cel-folder.js';

export interface CelDrawing {
  readonly name: string;
  readonly pixels: Pixels;
  readonly profile: Uint8Array | null;
}

export interface Cel {
  /** `A`; the first cel of a list is the lowest. */
  readonly name: string;
  readonly drawings: readonly CelDrawing[];
}

export interface SheetSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Every drawing of a folder of cels, see `listCelFolder` for how they may lie.
 * @param sheet the size all of them must have, that of the background; null takes the first drawing's
 * @throws HaikeiError `sheet-mismatch`, and those of `listCelFolder` and `readPicture`
 */
export async function readCelFolder(
  signal: AbortSignal,
  folder: string,
  sheet: SheetSize | null = null,
): Promise<readonly Cel[]> {
  let expected = sheet;
  const cels: Cel[] = [];
  for (const { name, drawings } of await listCelFolder(signal, folder)) {
    const read: CelDrawing[] = [];
    for (const file of drawings) {
      const drawing = await readDrawing(signal, file, expected);
      expected ??= drawing.pixels;
      read.push(drawing);
    }
    cels.push({ name, drawings: read });
  }
  return cels;
}

async function readDrawing(
  signal: AbortSignal,
  file: CelFile,
  expected: SheetSize | null,
): Promise<CelDrawing> {
  const { pixels, profile } = await readPicture(signal, file.path);
  if (expected && (pixels.width !== expected.width || pixels.height !== expected.height)) {
    throw new HaikeiError('sheet-mismatch', {
      path: file.path,
      found: sizeText(pixels),
      expected: sizeText(expected),
    });
  }
  return { name: file.name, pixels, profile };
}

const sizeText = ({ width, height }: SheetSize): string => `${width}×${height}`;
