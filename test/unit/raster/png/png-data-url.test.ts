import fc from 'fast-check';
import { decode } from 'fast-png';
import { base64 } from '../../../../src/raster/png/base64.js';
import { pngDataUrl } from '../../../../src/raster/png/png-data-url.js';

test('base64 is what Node writes, at every length', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      expect(base64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
    }),
  );
  const long = Uint8Array.from({ length: 100_000 }, (_, i) => (i * 7919) >> 3);
  expect(base64(long)).toBe(Buffer.from(long).toString('base64'));
});

const pixelsOf = (url: string): { channels: number; data: number[] } => {
  const [head, body] = url.split(',') as [string, string];
  expect(head).toBe('data:image/png;base64');
  const { channels, data } = decode(Buffer.from(body, 'base64'));
  return { channels, data: [...data] };
};

test.each([
  [3, [1, 2, 3, 250, 251, 252], 3, [1, 2, 3, 250, 251, 252]],
  [4, [1, 2, 3, 4, 5, 6, 7, 0], 4, [1, 2, 3, 4, 5, 6, 7, 0]],
  [1, [9, 200], 3, [9, 9, 9, 200, 200, 200]],
  [2, [9, 100, 200, 0], 4, [9, 9, 9, 100, 200, 200, 200, 0]],
] as const)(
  'a picture of %d channels is drawn in colour, for UXP draws no grey',
  (channels, from, to, expected) => {
    const url = pngDataUrl({ width: 2, height: 1, channels, depth: 8, data: Uint8Array.from(from) });
    expect(pixelsOf(url)).toEqual({ channels: to, data: [...expected] });
  },
);

test('16 bits stay 16 bits', () => {
  const url = pngDataUrl({ width: 1, height: 1, channels: 1, depth: 16, data: Uint16Array.of(40_000) });
  expect(pixelsOf(url).data).toEqual([40_000, 40_000, 40_000]);
});
