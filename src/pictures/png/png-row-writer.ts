import type { ChannelCount, Samples } from '../../raster/pixels.js';
import type { PngHeader } from './png-header.js';

/** Where the pixels of one row go in the picture, counted in pixels. */
export interface RowTarget {
  readonly first: number;
  readonly step: number;
  readonly count: number;
}

/** Turns the raw samples of a row into pixels of the picture. */
export interface PngRowWriter {
  readonly channels: ChannelCount;
  write(samples: Samples, out: Samples, target: RowTarget): void;
}

/** RGBA for each index of a palette; indices beyond its end are opaque black. */
export type PaletteTable = Uint8Array;

/** A colour that the file says is transparent, as raw samples. */
export type TransparentColour = readonly number[];

export function paletteWriter(table: PaletteTable, hasAlpha: boolean): PngRowWriter {
  const channels = hasAlpha ? 4 : 3;
  return {
    channels,
    write: (samples, out, { first, step, count }) => {
      for (let i = 0; i < count; i++) {
        const to = (first + i * step) * channels;
        const from = samples[i]! * 4;
        for (let c = 0; c < channels; c++) out[to + c] = table[from + c]!;
      }
    },
  };
}

/** Grey of few bits is spread over 0..255; 8 and 16 bit samples are taken as they are. */
export function directWriter(header: PngHeader, transparent: TransparentColour | null): PngRowWriter {
  const { samples: stored, bits } = header;
  const scale = bits < 8 ? 255 / ((1 << bits) - 1) : 1;
  const isPlain = scale === 1 && transparent === null;
  const opaque = bits === 16 ? 65535 : 255;
  const channels = (transparent ? stored + 1 : stored) as ChannelCount;
  return {
    channels,
    write: (samples, out, { first, step, count }) => {
      if (isPlain && step === 1) {
        out.set(samples, first * channels);
        return;
      }
      for (let i = 0; i < count; i++) {
        const to = (first + i * step) * channels;
        let matches = true;
        for (let c = 0; c < stored; c++) {
          const value = samples[i * stored + c]!;
          out[to + c] = value * scale;
          if (transparent && value !== transparent[c]) matches = false;
        }
        if (transparent) out[to + stored] = matches ? 0 : opaque;
      }
    },
  };
}
