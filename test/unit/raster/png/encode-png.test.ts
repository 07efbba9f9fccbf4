import { decode } from 'fast-png';
import fc from 'fast-check';
import { inflateSync } from 'node:zlib';
import type { ChannelCount, Pixels } from '../../../../src/raster/pixels.js';
import { allocateSamples } from '../../../../src/raster/pixels.js';
import { crc32 } from '../../../../src/raster/png/crc32.js';
import { encodePng } from '../../../../src/raster/png/encode-png.js';

function noisy(width: number, height: number, channels: ChannelCount, depth: 8 | 16): Pixels {
  const data = allocateSamples(depth, width * height * channels);
  let state = 12345;
  for (let i = 0; i < data.length; i++) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    // Flat, sloping and noisy rows, so that every filter has its turn.
    const row = Math.floor(i / (width * channels)) % 3;
    data[i] = row === 0 ? 40000 : row === 1 ? i * 97 : state >>> 12;
  }
  return { width, height, channels, depth, data };
}

/** Of 3000 bytes that name their colour space and say nothing else. */
function profileOf(space: string): Uint8Array {
  const profile = Uint8Array.from({ length: 3000 }, (_, i) => (i * i) % 251);
  profile.set(Buffer.from(space, 'latin1'), 16);
  return profile;
}

/** Type and payload of every chunk, by the letter of the specification; refuses a wrong length or checksum. */
function chunks(png: Uint8Array): { type: string; data: Uint8Array }[] {
  const found = [];
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  for (let at = 8; at < png.length;) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8));
    expect(view.getUint32(at + 8 + length)).toBe(crc32(png.subarray(at + 4, at + 8 + length)));
    found.push({ type, data: png.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return found;
}

const one: Pixels = { width: 1, height: 1, channels: 1, depth: 8, data: Uint8Array.of(7) };

test('checksums are those of ISO 3309', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
});

test('an independent reader gets every sample back, at every depth, size and number of channels', () => {
  const size = fc.integer({ min: 1, max: 40 });
  const channels = fc.constantFrom<ChannelCount>(1, 2, 3, 4);
  fc.assert(
    fc.property(size, size, channels, fc.constantFrom<8 | 16>(8, 16), (width, height, count, depth) => {
      const pixels = noisy(width, height, count, depth);
      const back = decode(encodePng(pixels));
      expect(back.depth).toBe(depth);
      expect(back).toMatchPixels(pixels);
    }),
    { numRuns: 40 },
  );
});

test('pictures larger than the compressor’s window come back too, in several chunks', () => {
  const pixels = noisy(700, 300, 4, 16);
  const png = encodePng(pixels);
  expect(decode(png)).toMatchPixels(pixels);
  expect(chunks(png).filter(({ type }) => type === 'IDAT').length).toBeGreaterThan(1);
});

test('a smooth picture gets far smaller than its samples', () => {
  const data = Uint8Array.from({ length: 256 * 256 }, (_, i) => ((i % 256) + Math.floor(i / 256)) / 2);
  expect(encodePng({ width: 256, height: 256, channels: 1, depth: 8, data }).length).toBeLessThan(3000);
});

test('the profile is stored whole, under its name', () => {
  const png = encodePng(noisy(1, 1, 3, 8), { profile: profileOf('RGB '), profileName: 'Display P3' });
  expect(decode(png).iccEmbeddedProfile).toMatchObject({ name: 'Display P3', profile: profileOf('RGB ') });
});

test('a profile of another colour space than the samples is refused: no reader could show that', () => {
  const colour = noisy(1, 1, 3, 8);
  expect(decode(encodePng(one, { profile: profileOf('GRAY') })).iccEmbeddedProfile).toBeDefined();
  for (const [pixels, space] of [
    [colour, 'GRAY'],
    [colour, 'CMYK'],
    [colour, 'Lab '],
    [one, 'RGB '],
  ] as const)
    expect(() => encodePng(pixels, { profile: profileOf(space) })).toThrow(
      expect.objectContaining({ code: 'profile-unsupported' }) as Error,
    );
});

test('an untagged picture stays untagged', () => {
  expect(chunks(encodePng(one, { profile: null })).map(({ type }) => type)).toEqual(['IHDR', 'IDAT', 'IEND']);
});

test('XMP and texts are stored as UTF-8 under their keywords', () => {
  const png = encodePng(one, {
    xmp: '<x:xmpmeta/>',
    texts: { Comment: '背景 を塗った', [`${'k'.repeat(90)}木`]: 'long' },
  });
  const texts = chunks(png).filter(({ type }) => type === 'iTXt');
  expect(texts.map(({ data }) => new TextDecoder().decode(data))).toEqual([
    'XML:com.adobe.xmp\0\0\0\0\0<x:xmpmeta/>',
    'Comment\0\0\0\0\0背景 を塗った',
    `${'k'.repeat(79)}\0\0\0\0\0long`,
  ]);
  expect(decode(png).width).toBe(1);
});

test('a keyword that PNG cannot hold becomes one that it can', () => {
  const [, text] = chunks(encodePng(one, { texts: { 題: 'x', '  ': 'y' } })).filter(
    ({ type }) => type === 'iTXt',
  );
  expect(text!.data[0]).toBe('?'.charCodeAt(0));
});

test('all data is one zlib stream', () => {
  const parts = chunks(encodePng(one)).filter(({ type }) => type === 'IDAT');
  expect([...inflateSync(Buffer.concat(parts.map(({ data }) => data)))]).toEqual([0, 7]);
});

test('float pictures are refused', () => {
  expect(() => encodePng({ ...one, depth: 32, data: Float32Array.of(0.5) })).toThrow(/depth-unsupported/);
});
