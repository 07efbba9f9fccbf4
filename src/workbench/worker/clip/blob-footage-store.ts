import type { FootageStore, StoredFrame } from '../../../paint/footage/footage-store.js';
import { framePng } from '../../../raster/clip/frame-png.js';
import type { Pixels } from '../../../raster/pixels.js';
import type { PngOptions } from '../../../raster/png/png-start.js';
import type { PaintedFrame, PlateSet } from '../../clip/footage-calls.js';
import { blobOf } from '../blob-of.js';
import { blobPictures } from './blob-pictures.js';
import { deflate } from './deflate.js';

interface BlobStoreWorld {
  /** What is painted already. */
  readonly set: PlateSet;
  /** Of the plates. */
  readonly options: PngOptions;
  readonly painted: (frame: PaintedFrame) => void;
}

const read = async (signal: AbortSignal, blob: Blob, path: string): Promise<Pixels> =>
  (await blobPictures([{ path, blob }]).read(signal, path)).pixels;

const pngBlob = async (pixels: Pixels, options: PngOptions): Promise<Blob> =>
  blobOf(await framePng(pixels, options, deflate), 'image/png');

/** Painted frames as PNG files that the browser keeps outside of every worker. */
export class BlobFootageStore implements FootageStore {
  constructor(private readonly world: BlobStoreWorld) {}

  finished(total: number): number {
    return Math.min(total, this.world.set.plates.length);
  }

  async resume(signal: AbortSignal, index: number): ReturnType<FootageStore['resume']> {
    const { plates, reference } = this.world.set;
    const plate = plates[index];
    if (!plate || !reference || index !== plates.length - 1) return null;
    return {
      reference: await read(signal, reference, 'reference.png'),
      plate: await read(signal, plate, 'plate.png'),
    };
  }

  async write(_signal: AbortSignal, _index: number, frame: StoredFrame): Promise<void> {
    const { painted, options } = this.world;
    const reference = frame.reference && (await pngBlob(frame.reference, {}));
    painted({ plate: await pngBlob(frame.plate, options), reference });
  }

  /** The clip may become longer. */
  close(): Promise<void> {
    return Promise.resolve();
  }
}
