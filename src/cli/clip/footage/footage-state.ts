import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { FootageStore, StoredFrame } from '../../../paint/footage/footage-store.js';
import type { Pixels } from '../../../raster/pixels.js';
import type { PngOptions } from '../../../raster/png/png-start.js';
import { writeFileAtomically } from '../../files/write-file-atomically.js';
import { readPicture } from '../../pictures/read-picture.js';
import { framePng } from '../../../raster/clip/frame-png.js';
import { frameDigits } from '../../../clip/frames/frame-digits.js';
import { quickPng } from '../../../raster/clip/quick-png.js';
import { deflate } from '../frames/deflate.js';
import { deflateStored } from '../frames/deflate-stored.js';

/** Where the painted frames of a clip lie, and what is needed to go on after any of them. */
export class FootageFiles implements FootageStore {
  /** @param options of the plates that are written */
  constructor(
    private readonly folder: string,
    private readonly options: PngOptions = {},
  ) {}

  plate(index: number): string {
    return join(this.folder, 'plates', `plate_${frameDigits(index + 1)}.png`);
  }

  private reference(index: number): string {
    return join(this.folder, 'plates', `state_${frameDigits(index + 1)}.png`);
  }

  /** How many are finished from the first on; each was written after what is needed to go on from it. */
  finished(total: number): number {
    let count = 0;
    while (count < total && existsSync(this.plate(count))) count++;
    return count;
  }

  /** What the steadying needs of the frame before. */
  async resume(signal: AbortSignal, index: number): Promise<{ reference: Pixels; plate: Pixels } | null> {
    if (!existsSync(this.reference(index))) return null;
    return {
      reference: (await readPicture(signal, this.reference(index))).pixels,
      plate: (await readPicture(signal, this.plate(index))).pixels,
    };
  }

  /** The plate comes last, so that where it is everything is. */
  async write(signal: AbortSignal, index: number, { plate, reference }: StoredFrame): Promise<void> {
    if (reference)
      await writeFileAtomically(signal, this.reference(index), await quickPng(reference, deflateStored));
    await writeFileAtomically(signal, this.plate(index), await framePng(plate, this.options, deflate));
    if (index > 0) await rm(this.reference(index - 1), { force: true });
  }

  /** Nothing goes on after the last. */
  async close(index: number): Promise<void> {
    await rm(this.reference(index), { force: true });
  }
}
