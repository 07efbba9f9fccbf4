import fc from 'fast-check';
import type { TensorLayout } from '../../../src/inference/model-card.js';
import { packTile } from '../../../src/inference/tensors/pack-tile.js';
import { unpackTile } from '../../../src/inference/tensors/unpack-tile.js';

const layout = (changes: Partial<TensorLayout>): TensorLayout => ({
  name: 't',
  layout: 'NCHW',
  range: [0, 1],
  channels: 'RGB',
  ...changes,
});

const whole = (width: number, height: number) => ({
  left: 0,
  top: 0,
  width,
  height,
  fullWidth: width,
  fullHeight: height,
});

/** Two pixels: (0, 0.25, 0.5) and (1, 0.75, 0.5). */
const RGB = Float32Array.of(0, 0.25, 0.5, 1, 0.75, 0.5);

test.each<[string, Partial<TensorLayout>, number[]]>([
  ['NCHW RGB 0..1', {}, [0, 1, 0.25, 0.75, 0.5, 0.5]],
  ['NCHW BGR 0..1', { channels: 'BGR' }, [0.5, 0.5, 0.25, 0.75, 0, 1]],
  ['NCHW RGB -1..1', { range: [-1, 1] }, [-1, 1, -0.5, 0.5, 0, 0]],
  ['NCHW RGB 0..255', { range: [0, 255] }, [0, 255, 63.75, 191.25, 127.5, 127.5]],
  ['NHWC RGB 0..1', { layout: 'NHWC' }, [0, 0.25, 0.5, 1, 0.75, 0.5]],
  ['NHWC BGR -1..1', { layout: 'NHWC', channels: 'BGR', range: [-1, 1] }, [0, -0.5, -1, 0, 0.5, 1]],
])('pixels become %s, and come back', (_name, changes, expected) => {
  const packed = new Float32Array(6);
  packTile(RGB, packed, 2, layout(changes));
  expect([...packed]).toEqual(expected);
  const back = new Float32Array(6);
  expect(unpackTile(packed, back, whole(2, 1), layout(changes))).toBe(0);
  expect([...back]).toEqual([...RGB]);
});

test('the core is cut out of a 4×3 output', () => {
  const data = Float32Array.from({ length: 36 }, (_, i) => i / 100);
  const out = new Float32Array(12);
  unpackTile(data, out, { left: 1, top: 1, width: 2, height: 2, fullWidth: 4, fullHeight: 3 }, layout({}));
  const at = (x: number, y: number): number[] =>
    [0, 12, 24].map((plane) => Math.fround((plane + y * 4 + x) / 100));
  expect([...out]).toEqual([...at(1, 1), ...at(2, 1), ...at(1, 2), ...at(2, 2)]);
});

test('values beyond the range are clamped, and values that are no numbers are counted', () => {
  const out = new Float32Array(6);
  const data = Float32Array.of(-7, 2, NaN, Infinity, -Infinity, 0.5);
  expect(unpackTile(data, out, whole(2, 1), layout({ layout: 'NHWC' }))).toBe(3);
  expect([out[0], out[1], out[5]]).toEqual([0, 1, 0.5]);
});

test('any tile survives the way there and back in every layout, channel order and range', () => {
  const layouts = fc.record({
    layout: fc.constantFrom('NCHW' as const, 'NHWC' as const),
    channels: fc.constantFrom('RGB' as const, 'BGR' as const),
    range: fc.constantFrom([-1, 1] as const, [0, 1] as const, [0, 255] as const),
  });
  const sizes = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }));
  fc.assert(
    fc.property(layouts, sizes, fc.integer(), (changes, [width, height], seed) => {
      const rgb = Float32Array.from({ length: width * height * 3 }, (_, i) => Math.abs(Math.sin(i + seed)));
      const packed = new Float32Array(rgb.length);
      const back = new Float32Array(rgb.length);
      packTile(rgb, packed, width * height, layout(changes));
      unpackTile(packed, back, whole(width, height), layout(changes));
      back.forEach((value, i) => expect(value).toBeCloseTo(rgb[i]!, 6));
    }),
  );
});
