import { ByteReader } from '../byte-reader.js';
import { checkPictureSize } from '../picture-limits.js';

export type PngColour = 'grey' | 'rgb' | 'palette' | 'grey-alpha' | 'rgba';

export interface PngHeader {
  readonly width: number;
  readonly height: number;
  /** Bits per sample: 1, 2, 4, 8 or 16. */
  readonly bits: number;
  readonly colour: PngColour;
  /** Samples per pixel as stored; 1 for a palette's index. */
  readonly samples: number;
  readonly interlaced: boolean;
}

const COLOURS: Readonly<Record<number, { colour: PngColour; samples: number; bits: readonly number[] }>> = {
  0: { colour: 'grey', samples: 1, bits: [1, 2, 4, 8, 16] },
  2: { colour: 'rgb', samples: 3, bits: [8, 16] },
  3: { colour: 'palette', samples: 1, bits: [1, 2, 4, 8] },
  4: { colour: 'grey-alpha', samples: 2, bits: [8, 16] },
  6: { colour: 'rgba', samples: 4, bits: [8, 16] },
};

/** @throws HaikeiError `file-damaged`, `file-too-large` */
export function parsePngHeader(data: Uint8Array): PngHeader {
  const reader = new ByteReader(data, 'PNG');
  const [width, height, bits] = [reader.u32(0), reader.u32(4), reader.u8(8)];
  checkPictureSize('PNG IHDR', width, height);
  const kind = COLOURS[reader.u8(9)];
  if (!kind?.bits.includes(bits)) {
    throw reader.damaged('IHDR', 8, {
      found: `${bits} bits of colour type ${reader.u8(9)}`,
      expected: 'a combination the specification lists',
    });
  }
  for (const [offset, highest] of [
    [10, 0],
    [11, 0],
    [12, 1],
  ] as const) {
    if (reader.u8(offset) > highest) {
      throw reader.damaged('IHDR', offset, {
        found: `method ${reader.u8(offset)}`,
        expected: `0 to ${highest}`,
      });
    }
  }
  return { width, height, bits, colour: kind.colour, samples: kind.samples, interlaced: reader.u8(12) === 1 };
}
