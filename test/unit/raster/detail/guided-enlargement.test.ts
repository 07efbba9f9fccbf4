import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { createGuidedEnlargement } from '../../../../src/raster/detail/guided-enlargement.js';
import { srgbTransform } from '../../../../src/raster/colour/srgb-transform.js';
import { shrinkToSrgb } from '../../../../src/raster/detail/shrink-to-srgb.js';
import type { Pixels } from '../../../../src/raster/pixels.js';
import { plainEnlargement } from './plain-enlargement.js';
import { pictureOf, type Scene, unitSamples } from './scene.js';

interface Numbers {
  readonly small: readonly [number, number];
  readonly size: readonly [number, number];
  readonly photo: readonly number[];
  readonly painting: readonly number[];
  readonly full: readonly number[];
  readonly enlarged: readonly number[];
}

const picture = ([width, height]: readonly [number, number], samples: readonly number[]): Pixels => ({
  width,
  height,
  channels: 3,
  depth: 16,
  data: Uint16Array.from(samples),
});

/** The photo shrunk by `by`, as the network gets it. */
function shrunk(photo: Pixels, by: number): Pixels {
  const size = [Math.round(photo.width / by), Math.round(photo.height / by)] as const;
  const small = picture(size, Array<number>(size[0] * size[1] * 3).fill(0));
  shrinkToSrgb(photo, srgbTransform, small, [0, small.height]);
  return small;
}

const recoloured = (photo: Pixels, change: (value: number, channel: number) => number): Pixels => ({
  ...photo,
  data: Uint16Array.from(unitSamples(photo), (value, i) => Math.round(change(value, i % 3) * 65535)),
});

function enlarge(full: Pixels, photo: Pixels, painting: Pixels): Float32Array {
  const rgb = unitSamples(full);
  createGuidedEnlargement({ photo, painting }, full)(rgb, 0, full.height);
  return rgb;
}

test('the numbers are those of another implementation', () => {
  const text = readFileSync(join(__dirname, '../../../fixtures/guided-enlargement/numbers.json'), 'utf8');
  const { small, size, photo, painting, full, enlarged } = JSON.parse(text) as Numbers;
  const rgb = Float32Array.from(full, (value) => value / 255);
  const pair = { photo: picture(small, photo), painting: picture(small, painting) };
  createGuidedEnlargement(pair, { width: size[0], height: size[1] })(rgb, 0, size[1]);
  const worst = rgb.reduce((most, value, i) => Math.max(most, Math.abs(value - enlarged[i]!)), 0);
  expect(worst).toBeLessThan(2e-6);
});

const noise = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32 - 0.5;
  };
};

test.each([4, 3, 6])(
  'an edge lies where the full-size photo has it, %d times enlarged, without halos',
  (by) => {
    const [width, height] = [24 * by, 12];
    // Off the grid of the small pixels, and slanted across it.
    const edgeAt = (y: number): number => 0.4637 + 0.06 * y;
    const scene: Scene = (x, y) => (x < edgeAt(y) ? [0.25, 0.3, 0.2] : [0.6, 0.7, 0.85]);
    const full = pictureOf(scene, { width, height: height * by, samples: 6 });
    const small = shrunk(full, by);
    // The masses get other colours, and the contrast of a painting.
    const [dark, bright] = [0.2, 0.8];
    const tone = (value: number): number => Math.min(1, Math.max(0, (value - 0.3) / 0.4));
    const green = small.data.filter((_, i) => i % 3 === 1);
    const data = Uint16Array.from(small.data, (_, i) => {
      const painted = dark + (bright - dark) * tone(green[Math.floor(i / 3)]! / 65535);
      return Math.round((i % 3 === 0 ? 1 - painted : painted) * 65535);
    });
    const out = enlarge(full, small, { ...small, data });
    for (let y = 0; y < full.height; y++) {
      const row = Array.from({ length: width }, (_, x) => out[(y * width + x) * 3 + 1]!);
      const above = row.findIndex((value) => value > 0.5);
      const crossing = above - 0.5 + (0.5 - row[above - 1]!) / (row[above]! - row[above - 1]!);
      expect(Math.abs(crossing - width * edgeAt((y + 0.5) / full.height))).toBeLessThan(0.25);
      // As crisp as the photo, whose step is one pixel wide; bilinear enlargement takes more than `by`.
      expect(row[above + 1]! - row[above - 2]!).toBeGreaterThan(0.9 * (bright - dark));
    }
    const [least, most] = [Math.min(...out), Math.max(...out)];
    expect(least).toBeGreaterThan(dark - 2 / 255);
    expect(most).toBeLessThan(bright + 2 / 255);
  },
);

test('a soft sky painted from a grainy one stays soft: the grain does not come back', () => {
  const grain = noise(3);
  const grainy: Scene = (x) => {
    const value = 0.4 + 0.02 * x;
    return [value + 0.1 * grain(), value + 0.1 * grain(), value + 0.1 * grain()];
  };
  const full = pictureOf(grainy, { width: 96, height: 64 });
  const painting = pictureOf((x) => [0.3 + 0.02 * x, 0.5, 0.4], { width: 24, height: 16 });
  const out = enlarge(full, shrunk(full, 4), painting);
  const wanted = unitSamples(pictureOf((x) => [0.3 + 0.02 * x, 0.5, 0.4], { width: 96, height: 64 }));
  const off = Array.from(out, (value, i) => Math.abs(value - wanted[i]!));
  expect(Math.max(...off)).toBeLessThan(1 / 255);
});

const side = fc.integer({ min: 1, max: 9 });
const seed = fc.integer({ min: 1, max: 1e6 });

test('a painting of one colour stays that colour, whatever the photo', () => {
  fc.assert(
    fc.property(fc.tuple(side, side), fc.tuple(side, side), seed, ([w, h], [moreX, moreY], start) => {
      const random = noise(start);
      const any: Scene = () => [random() + 0.5, random() + 0.5, random() + 0.5];
      const full = pictureOf(any, { width: w + moreX, height: h + moreY });
      const photo = pictureOf(any, { width: w, height: h });
      const out = enlarge(
        full,
        photo,
        recoloured(photo, (_, c) => [0.2, 0.5, 0.9][c]!),
      );
      const off = Array.from(out, (value, i) => Math.abs(value - [0.2, 0.5, 0.9][i % 3]!));
      expect(Math.max(...off)).toBeLessThan(1e-4);
    }),
    { numRuns: 40 },
  );
});

test('the height of the strips and their order change not one bit', () => {
  const random = noise(11);
  const any: Scene = () => [random() + 0.5, random() + 0.5, random() + 0.5];
  const full = pictureOf(any, { width: 23, height: 41 });
  const pair = {
    photo: pictureOf(any, { width: 7, height: 13 }),
    painting: pictureOf(any, { width: 7, height: 13 }),
  };
  const whole = unitSamples(full);
  createGuidedEnlargement(pair, full)(whole, 0, 41);
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 40 })), fc.boolean(), (cuts, upwards) => {
      const bounds = [0, ...cuts.sort((a, b) => a - b), 41];
      const strips = bounds.slice(1).map((bottom, i) => [bounds[i]!, bottom] as const);
      const rgb = unitSamples(full);
      const enlargeRows = createGuidedEnlargement(pair, full);
      for (const [top, bottom] of upwards ? strips.reverse() : strips) {
        enlargeRows(rgb.subarray(top * 23 * 3, bottom * 23 * 3), top, bottom);
      }
      expect(Buffer.from(rgb.buffer).equals(Buffer.from(whole.buffer))).toBe(true);
    }),
  );
});

test('it is what a window at a time gives, to the bit', () => {
  const larger = fc.nat(5);
  fc.assert(
    fc.property(fc.tuple(side, side), fc.tuple(larger, larger), seed, ([w, h], [moreX, moreY], start) => {
      const random = noise(start);
      const any: Scene = () => [random() + 0.5, random() + 0.5, random() + 0.5];
      const full = pictureOf(any, { width: w + moreX, height: h + moreY });
      const [photo, painting] = [0, 1].map(() => pictureOf(any, { width: w, height: h })) as [Pixels, Pixels];
      expect(enlarge(full, photo, painting)).toEqual(
        plainEnlargement({ photo, painting }, full, unitSamples(full)),
      );
    }),
    { numRuns: 40 },
  );
});
