import type { Pixels } from '../../../raster/pixels.js';

/** One channel of a picture as rows of a file: 1 byte a sample at 8 bit, 2 (big-endian) at 16 bit. */
export interface RowSource {
  readonly width: number;
  readonly height: number;
  readonly bytesPerSample: 1 | 2;
  /** Fills `row` (`width * bytesPerSample` bytes) with row `y`, counted from the top of the source. */
  fill(y: number, row: Uint8Array): void;
}

/** Channel `channel` of an 8 or 16 bit picture. */
export function rowsOfPixels(pixels: Pixels, channel: number): RowSource {
  const { width, height, channels, data } = pixels;
  const fill8 = (y: number, row: Uint8Array): void => {
    let from = y * width * channels + channel;
    for (let x = 0; x < width; x++, from += channels) row[x] = data[from]!;
  };
  const fill16 = (y: number, row: Uint8Array): void => {
    let from = y * width * channels + channel;
    for (let at = 0; at < width * 2; at += 2, from += channels) {
      const value = data[from]!;
      row[at] = value >> 8;
      row[at + 1] = value & 255;
    }
  };
  const wide = pixels.depth === 16;
  return { width, height, bytesPerSample: wide ? 2 : 1, fill: wide ? fill16 : fill8 };
}

/** The same sample everywhere. */
export function constantRows(
  width: number,
  height: number,
  bytesPerSample: 1 | 2,
  sample: number,
): RowSource {
  return {
    width,
    height,
    bytesPerSample,
    fill: (_y, row) => {
      if (bytesPerSample === 1) row.fill(sample);
      else for (let at = 0; at < row.length; at++) row[at] = at % 2 === 0 ? sample >> 8 : sample & 255;
    },
  };
}
