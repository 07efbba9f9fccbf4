import fc from 'fast-check';
import { rect } from '../../../../src/geometry/rect.js';
import { FrameComposer, type FrameLayer } from '../../../../src/raster/clip/frame-composer.js';
import { visiblePatch } from '../../../../src/raster/clip/visible-patch.js';
import type { Pixels } from '../../../../src/raster/pixels.js';

const SIZE = { width: 9, height: 7 };

const patchOf = (
  [left, top, width, height]: readonly [number, number, number, number],
  samples: readonly number[],
): FrameLayer => {
  const data = Uint8Array.from({ length: width * height * 4 }, (_, i) => samples[i % samples.length]!);
  const pixels: Pixels = { width, height, channels: 4, depth: 8, data };
  return { patch: { rect: rect(left, top, left + width, top + height), pixels }, blend: 'normal' };
};

const layer = fc
  .record({
    left: fc.integer({ min: -4, max: 9 }),
    top: fc.integer({ min: -4, max: 7 }),
    width: fc.integer({ min: 1, max: 12 }),
    height: fc.integer({ min: 1, max: 10 }),
    samples: fc.array(fc.nat(255), { minLength: 4, maxLength: 40 }),
  })
  .map(({ left, top, width, height, samples }) => patchOf([left, top, width, height], samples));

/** Porter–Duff over, pixel by pixel in float, over black. */
function overBlack(layers: readonly FrameLayer[]): readonly number[] {
  const out = new Array<number>(SIZE.width * SIZE.height * 3).fill(0);
  for (const { patch } of layers) {
    for (let y = 0; y < SIZE.height; y++) {
      for (let x = 0; x < SIZE.width; x++) {
        const { left, top, right, bottom } = patch.rect;
        if (x < left || y < top || x >= right || y >= bottom) continue;
        const from = ((y - top) * patch.pixels.width + x - left) * 4;
        const alpha = patch.pixels.data[from + 3]! / 255;
        for (let c = 0; c < 3; c++) {
          const to = (y * SIZE.width + x) * 3 + c;
          out[to] = out[to]! * (1 - alpha) + patch.pixels.data[from + c]! * alpha;
        }
      }
    }
  }
  return out;
}

test('layers over each other are what Porter and Duff say, within a step of 8 bits for each rounding', () => {
  fc.assert(
    fc.property(fc.array(layer, { maxLength: 2 }), fc.array(layer, { maxLength: 2 }), (still, moving) => {
      const base = patchOf([0, 0, SIZE.width, SIZE.height], [10, 200, 90, 255]);
      const { data } = new FrameComposer(SIZE).compose([base, ...still], moving);
      const expected = overBlack([base, ...still, ...moving]);
      expected.forEach((value, i) => expect(Math.abs(data[i]! - value)).toBeLessThanOrEqual(1.01));
    }),
  );
});

test('what moving layers do not cover is the still part to the bit, in every frame', () => {
  fc.assert(
    fc.property(fc.array(layer, { minLength: 1, maxLength: 3 }), layer, layer, (still, one, other) => {
      const composer = new FrameComposer(SIZE);
      const alone = composer.compose(still, []);
      for (const moving of [one, other]) {
        const { data } = composer.compose(still, [moving]);
        const { left, top, right, bottom } = moving.patch.rect;
        data.forEach((value, i) => {
          const [x, y] = [Math.floor(i / 3) % SIZE.width, Math.floor(i / 3 / SIZE.width)];
          if (x < left || x >= right || y < top || y >= bottom) expect(value).toBe(alone.data[i]);
        });
      }
    }),
  );
});

test('an opaque picture that fills the frame is what it is composited, to the bit, whatever lies beneath and over it', () => {
  const ground = fc.record({
    margin: fc.constantFrom([0, 0, 0, 0], [2, 0, 0, 3], [1, 1, 4, 2]),
    samples: fc.array(fc.nat(255), { minLength: 5, maxLength: 40 }),
  });
  const layers = fc.array(layer, { maxLength: 2 });
  fc.assert(
    fc.property(layers, ground, layers, (still, { margin, samples }, others) => {
      const [left, top, right, bottom] = margin as [number, number, number, number];
      const [width, height] = [SIZE.width + left + right, SIZE.height + top + bottom];
      const { patch } = patchOf([-left, -top, width, height], samples);
      const opaque = patch.pixels.data.map((value, i) => (i % 4 === 3 ? 255 : value));
      const composited: FrameLayer = {
        patch: { ...patch, pixels: { ...patch.pixels, data: opaque } },
        blend: 'normal',
      };
      const plain: Pixels = { ...patch.pixels, channels: 3, data: opaque.filter((_, i) => i % 4 !== 3) };
      const copied: FrameLayer = { patch: { ...patch, pixels: plain }, blend: 'normal' };
      const made = new FrameComposer(SIZE).compose(still, [copied, ...others]);
      expect(made.data).toEqual(new FrameComposer(SIZE).compose(still, [composited, ...others]).data);
      expect(made.data.buffer === plain.data.buffer).toBe(false);
    }),
  );
});

test('only what shows of a picture is kept, in its place', () => {
  const data = new Uint8Array(5 * 4 * 4);
  data.set([1, 2, 3, 4], (2 * 5 + 3) * 4);
  data.set([5, 6, 7, 8], (1 * 5 + 2) * 4);
  const { rect: place, pixels } = visiblePatch({ width: 5, height: 4, channels: 4, depth: 8, data }, 10, 20);
  expect(place).toEqual(rect(12, 21, 14, 23));
  expect([...pixels.data]).toEqual([5, 6, 7, 8, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4]);
  const empty = visiblePatch({ width: 2, height: 1, channels: 2, depth: 8, data: new Uint8Array(4) });
  expect([empty.pixels.width, empty.pixels.height]).toEqual([0, 0]);
});
