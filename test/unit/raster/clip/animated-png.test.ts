import { promisify } from 'node:util';
import { deflate as zlibDeflate } from 'node:zlib';
import { decode } from 'fast-png';
import fc from 'fast-check';
import { AnimatedPng, type Delay } from '../../../../src/raster/clip/animated-png.js';
import type { Pixels } from '../../../../src/raster/pixels.js';
import { pngChunk } from '../../../../src/raster/png/png-chunk.js';

const deflate = promisify<Uint8Array, Uint8Array>(zlibDeflate);

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

function* chunksOf(file: Buffer): Generator<Chunk> {
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
    const length = file.readUInt32BE(at);
    yield { type: file.toString('latin1', at + 4, at + 8), data: file.subarray(at + 8, at + 8 + length) };
  }
}

interface Shown {
  readonly delay: Delay;
  readonly data: Buffer;
}

/** Plays an animation as the specification says, each frame decoded by another library. */
function play(file: Buffer): {
  readonly pictures: number;
  readonly frames: readonly Shown[];
  readonly sequence: readonly number[];
} {
  let [width, channels, pictures] = [0, 0, 0];
  let head: Buffer = Buffer.alloc(0);
  let screen: Buffer = Buffer.alloc(0);
  let control: Buffer = Buffer.alloc(0);
  const frames: Shown[] = [];
  const sequence: number[] = [];
  for (const { type, data } of chunksOf(file)) {
    if (type === 'IHDR') [head, width, channels] = [data, data.readUInt32BE(0), data[9] === 0 ? 1 : 3];
    if (type === 'IHDR') screen = Buffer.alloc(width * data.readUInt32BE(4) * channels);
    if (type === 'acTL') pictures = data.readUInt32BE(0);
    if (type === 'fcTL') [control] = [data, sequence.push(data.readUInt32BE(0))];
    if (type === 'fdAT') sequence.push(data.readUInt32BE(0));
    if (type !== 'IDAT' && type !== 'fdAT') continue;
    const [w, h, x, y] = [4, 8, 12, 16].map((at) => control.readUInt32BE(at)) as [
      number,
      number,
      number,
      number,
    ];
    const part = Buffer.from(head);
    part.writeUInt32BE(w, 0);
    part.writeUInt32BE(h, 4);
    const parts = [
      file.subarray(0, 8),
      pngChunk('IHDR', part),
      pngChunk('IDAT', type === 'IDAT' ? data : data.subarray(4)),
      pngChunk('IEND', Buffer.alloc(0)),
    ];
    const drawn = decode(Buffer.concat(parts));
    for (let row = 0; row < h; row++) {
      const at = ((y + row) * width + x) * channels;
      screen.set(drawn.data.subarray(row * w * channels, (row + 1) * w * channels), at);
    }
    frames.push({ delay: [control.readUInt16BE(20), control.readUInt16BE(22)], data: Buffer.from(screen) });
  }
  return { pictures, frames, sequence };
}

test('any pictures come back to the bit, with their delays, numbered without a gap', async () => {
  const size = fc.record({
    width: fc.integer({ min: 1, max: 6 }),
    height: fc.integer({ min: 1, max: 5 }),
    channels: fc.constantFrom(1, 3),
  });
  const clip = size.chain(({ width, height, channels }) => {
    const length = width * height * channels;
    const samples = fc.uint8Array({ minLength: length, maxLength: length });
    // Few values, so that neighbours often share most of their pixels or all.
    const few = samples.map((data) => data.map((value) => (value > 250 ? value : 7)));
    return fc
      .array(few, { minLength: 1, maxLength: 4 })
      .map((frames) => ({ width, height, channels, frames }));
  });
  await fc.assert(
    fc.asyncProperty(clip, async ({ width, height, channels, frames }) => {
      const animation = new AnimatedPng({
        width,
        height,
        channels,
        pictures: frames.length,
        deflate,
        options: {},
      });
      const bytes: Uint8Array[] = [...animation.start()];
      for (const [i, data] of frames.entries()) {
        const picture: Pixels = { width, height, channels, depth: 8, data };
        bytes.push(...(await animation.add(picture, [i + 1, 24])));
      }
      bytes.push(...animation.finish());
      const played = play(Buffer.concat(bytes));
      expect(played.pictures).toBe(frames.length);
      expect(played.frames.map(({ data }) => [...data])).toEqual(frames.map((data) => [...data]));
      expect(played.frames.map(({ delay }) => delay)).toEqual(frames.map((_, i) => [i + 1, 24]));
      expect(played.sequence).toEqual(played.sequence.map((_, i) => i));
    }),
    { numRuns: 60 },
  );
});
