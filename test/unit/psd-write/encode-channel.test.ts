import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { encodeChannel, encodeRle } from '../../../src/host/psd/write/encode-channel.js';
import {
  channelLength,
  channelSegments,
  type EncodedChannel,
} from '../../../src/host/psd/write/encoded-channel.js';
import { constantRows, rowsOfPixels } from '../../../src/host/psd/write/row-source.js';
import { joinSegments } from '../../../src/host/psd/write/segments.js';
import { box, noise } from './support/sample-pixels.js';

const bytesOf = (channel: EncodedChannel, large = false): number[] => [
  ...joinSegments(channelSegments(channel, large)),
];

describe('channel data', () => {
  it('of 8 bit is RLE with 2 bytes a row in a PSD and 4 in a PSB', () => {
    const channel = encodeChannel(constantRows(5, 2, 1, 9));
    expect(bytesOf(channel)).toEqual([0, 1, 0, 2, 0, 2, 252, 9, 252, 9]);
    expect(bytesOf(channel, true)).toEqual([0, 1, 0, 0, 0, 2, 0, 0, 0, 2, 252, 9, 252, 9]);
  });

  it('of 16 bit is ZIP over differences to the left neighbour, modulo 2^16', () => {
    const data = Uint16Array.from([0x0102, 0x0100, 0xffff, 0x0001, 0x0001, 0x8000]);
    const channel = encodeChannel(rowsOfPixels({ width: 3, height: 2, channels: 1, depth: 16, data }, 0));
    const bytes = joinSegments(channelSegments(channel, false));
    expect([...bytes.subarray(0, 2)]).toEqual([0, 3]);
    expect([...inflateSync(bytes.subarray(2))]).toEqual([
      0x01, 0x02, 0xff, 0xfe, 0xfe, 0xff, 0x00, 0x01, 0x00, 0x00, 0x7f, 0xff,
    ]);
  });

  it('of an empty layer is only the compression word', () => {
    expect(bytesOf(encodeChannel(constantRows(0, 0, 1, 0)))).toEqual([0, 0]);
    expect(bytesOf(encodeChannel(constantRows(0, 7, 2, 0)))).toEqual([0, 0]);
  });

  it('is as long as it says, in both kinds of file', () => {
    const size = fc.record({
      width: fc.integer({ min: 1, max: 400 }),
      height: fc.integer({ min: 1, max: 20 }),
      depth: fc.constantFrom(8 as const, 16 as const),
      seed: fc.nat(),
      large: fc.boolean(),
    });
    fc.assert(
      fc.property(size, ({ width, height, depth, seed, large }) => {
        const pixels = noise(box(0, 0, width, height), { channels: 4, depth, seed });
        const rows = rowsOfPixels(pixels, seed % 4);
        for (const channel of [encodeChannel(rows), encodeRle(rows)]) {
          expect(bytesOf(channel, large).length).toBe(channelLength(channel, large));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('of a channel taller than one strip comes back whole', () => {
    const pixels = noise(box(0, 0, 300, 900), { channels: 1, depth: 16, seed: 5 });
    const bytes = joinSegments(channelSegments(encodeChannel(rowsOfPixels(pixels, 0)), false));
    const inflated = inflateSync(bytes.subarray(2));
    for (let row = 0; row < 900; row++) {
      let value = 0;
      for (let x = 0; x < 300; x++) {
        value = (value + inflated.readUInt16BE((row * 300 + x) * 2)) & 0xffff;
        if (value !== pixels.data[row * 300 + x]) throw new Error(`differs at ${x}, ${row}`);
      }
    }
  });
});
