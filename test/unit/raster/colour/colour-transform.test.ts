import fc from 'fast-check';
import { rect, rectFromSize } from '../../../../src/geometry/rect.js';
import { createColourTransform } from '../../../../src/raster/colour/create-colour-transform.js';
import type { ChannelCount, Depth, Pixels } from '../../../../src/raster/pixels.js';
import { allocateSamples, maxSample } from '../../../../src/raster/pixels.js';
import * as build from './profile-builder.js';

const P3 = build.rgbProfile(build.DISPLAY_P3, build.SRGB_PARA);
const ADOBE = build.rgbProfile(build.ADOBE_RGB, build.ADOBE_GAMMA);
const GRAY_22 = build.grayProfile(build.curv([563]));

const picture = (depth: Depth, channels: ChannelCount, samples: readonly number[]): Pixels => {
  const data = allocateSamples(depth, samples.length);
  data.set(samples);
  return { width: samples.length / channels, height: 1, channels, depth, data };
};

function toSrgb(profile: Uint8Array | null, source: Pixels, mode: 'rgb' | 'gray' = 'rgb'): number[] {
  const out = new Float32Array(source.width * source.height * 3);
  createColourTransform(profile, mode).toSrgb(source, rectFromSize(source.width, source.height), out);
  return [...out];
}

function fromSrgb(
  profile: Uint8Array | null,
  rgb: readonly number[],
  target: Pixels,
  mode: 'rgb' | 'gray' = 'rgb',
) {
  const area = rectFromSize(target.width, target.height);
  createColourTransform(profile, mode).fromSrgb(Float32Array.from(rgb), area, target);
  return [...target.data];
}

function thereAndBack(profile: Uint8Array | null, source: Pixels, mode: 'rgb' | 'gray' = 'rgb'): Pixels {
  const transform = createColourTransform(profile, mode);
  const area = rectFromSize(source.width, source.height);
  const rgb = new Float32Array(source.width * source.height * 3);
  transform.toSrgb(source, area, rgb);
  const back = { ...source, data: allocateSamples(source.depth, source.data.length) };
  transform.fromSrgb(rgb, area, back);
  return back;
}

/** Corners and greys of the cube and a lattice between them. */
function lattice(depth: 8 | 16, steps: number): Pixels {
  const most = maxSample(depth);
  const levels = Array.from({ length: steps }, (_, i) => Math.round((i * most) / (steps - 1)));
  const colours = levels.flatMap((r) => levels.flatMap((g) => levels.flatMap((b) => [r, g, b])));
  const greys = Array.from({ length: 4096 }, (_, i) => Math.round((i * most) / 4095)).flatMap((v) => [
    v,
    v,
    v,
  ]);
  return picture(depth, 3, [...colours, ...greys]);
}

const expectClose = (found: readonly number[], expected: readonly number[], digits: number): void =>
  expected.forEach((value, i) => expect(found[i]).toBeCloseTo(value, digits));

describe('known colours', () => {
  test('the red, green and blue of Display P3 lie outside of sRGB where Apple and the W3C say', () => {
    const out = toSrgb(P3, picture(8, 3, [255, 0, 0, 0, 255, 0, 0, 0, 255]));
    expectClose(out.slice(0, 3), [1.093, -0.2267, -0.1501], 3);
    expectClose(out.slice(3, 6), [-0.5116, 1.0183, -0.3107], 3);
    expectClose(out.slice(6, 9), [0, 0, 1.0421], 3);
  });

  test('the green of Adobe RGB is -0.3984, 1, -0.0429 in linear sRGB', () => {
    const linear = toSrgb(ADOBE, picture(16, 3, [0, 65535, 0])).map((value) => {
      const x = Math.abs(value);
      return Math.sign(value) * (x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4);
    });
    expectClose(linear, [-0.3984, 1, -0.0429], 3);
  });

  test('white is white and black is black in every profile', () => {
    for (const profile of [P3, ADOBE, null]) {
      expectClose(toSrgb(profile, picture(8, 3, [255, 255, 255, 0, 0, 0])), [1, 1, 1, 0, 0, 0], 3);
    }
  });

  test('colours outside of the document clip, a channel at a time', () => {
    expect(fromSrgb(P3, [3, -2, NaN, 1, 1, 1], picture(8, 3, [9, 9, 9, 9, 9, 9])).slice(3)).toEqual([
      255, 255, 255,
    ]);
    expect(fromSrgb(null, [1.2, -0.2, NaN], picture(8, 3, [9, 9, 9]))).toEqual([255, 0, 0]);
  });

  test('grey of gamma 2.2 becomes three equal channels, and colours become the grey of their luminance', () => {
    // 128/255 to the power of 563/256 is 0.2197 linear, 0.5064 in sRGB
    expectClose(toSrgb(GRAY_22, picture(8, 2, [128, 77]), 'gray'), [0.5064, 0.5064, 0.5064], 3);
    // Pure green: 0.7152 linear; to the power of 256/563 it is 0.8586 = 218.9/255
    expect(fromSrgb(GRAY_22, [0, 1, 0], picture(8, 2, [0, 77]), 'gray')).toEqual([219, 77]);
    // Untagged grey counts as sRGB's curve: 0.0722 linear is 0.2979 = 76/255
    expect(fromSrgb(null, [0, 0, 1], picture(8, 1, [0]), 'gray')).toEqual([76]);
  });
});

describe('there and back', () => {
  const all16 = picture(
    16,
    1,
    Array.from({ length: 65536 }, (_, i) => i),
  );
  const asRgb = (gray: Pixels): Pixels => ({
    ...gray,
    channels: 3,
    width: 65535 / 3,
    data: gray.data.slice(0, 65535),
  });

  test.each([
    ['untagged', null],
    ['sRGB as a function', build.rgbProfile(build.SRGB, build.SRGB_PARA)],
    ['sRGB as a table', build.rgbProfile(build.SRGB, build.SRGB_TABLE)],
  ])('%s keeps every sample of 8 and 16 bit exactly', (_name, profile) => {
    expect(thereAndBack(profile, asRgb(all16))).toMatchPixels(asRgb(all16));
    expect(thereAndBack(profile, lattice(8, 17))).toMatchPixels(lattice(8, 17));
  });

  test('a gamma of 2.2 with the primaries of sRGB is not taken for sRGB', () => {
    const profile = build.rgbProfile(build.SRGB, build.curv([563]));
    expect(toSrgb(profile, picture(8, 3, [20, 20, 20]))[0]).not.toBeCloseTo(20 / 255, 3);
  });

  test.each([
    ['Display P3', P3],
    ['Adobe RGB', ADOBE],
  ])('%s keeps 8 bit exactly, and 16 bit within 1 where no channel is near black', (_name, profile) => {
    expect(thereAndBack(profile, lattice(8, 17))).toMatchPixels(lattice(8, 17));
    const fine = lattice(16, 17);
    const lifted = { ...fine, data: fine.data.map((value) => Math.max(value, 2000)) };
    expect(thereAndBack(profile, lifted)).toMatchPixels(lifted, { tolerance: 1 });
  });

  // The power curve of Adobe RGB is infinitely steep at black: what a float can tell beside a full channel is
  // 1/8 of an 8-bit level there.
  test.each([
    ['Display P3', 1, P3],
    ['Adobe RGB', 40, ADOBE],
  ])('%s keeps 16 bit within %i down to black', (_name, tolerance, profile) => {
    const fine = lattice(16, 17);
    expect(thereAndBack(profile, fine)).toMatchPixels(fine, { tolerance });
  });

  test.each([
    ['untagged', null],
    ['gamma 2.2', GRAY_22],
    ['linear', build.grayProfile(build.curv([]))],
  ])('%s grey keeps 16 bit within 1', (_name, profile) => {
    expect(thereAndBack(profile, all16, 'gray')).toMatchPixels(all16, { tolerance: 1 });
  });

  test('alpha is left as it is', () => {
    const target = picture(8, 4, [0, 0, 0, 7, 0, 0, 0, 200]);
    for (const profile of [null, P3]) {
      expect(fromSrgb(profile, [1, 1, 1, 0, 0, 0], target)).toEqual([255, 255, 255, 7, 0, 0, 0, 200]);
    }
  });
});

describe('regions', () => {
  test('only the region is read and written', () => {
    const source: Pixels = {
      width: 3,
      height: 2,
      channels: 1,
      depth: 8,
      data: Uint8Array.of(0, 51, 102, 153, 204, 255),
    };
    const out = new Float32Array(6);
    const transform = createColourTransform(null, 'gray');
    transform.toSrgb(source, rect(1, 1, 3, 2), out);
    expectClose([...out], [0.8, 0.8, 0.8, 1, 1, 1], 5);
    transform.fromSrgb(Float32Array.of(0, 0, 0, 0, 0, 0), rect(1, 0, 2, 2), source);
    expect([...source.data]).toEqual([0, 0, 102, 153, 0, 255]);
  });

  test('outside of the picture it goes on mirrored, at any distance', () => {
    const depths = fc.constantFrom<8 | 16>(8, 16);
    const sizes = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }));
    const corner = fc.tuple(fc.integer({ min: -23, max: 23 }), fc.integer({ min: -23, max: 23 }));
    const transforms = fc.constantFrom(createColourTransform(null, 'rgb'), createColourTransform(P3, 'rgb'));
    const walk = (at: number, size: number): number => {
      let [i, step] = [0, 1];
      for (let n = 0; n < Math.abs(at); n++) {
        if (i + step < 0 || i + step >= size) step = -step;
        if (size > 1) i += step;
      }
      return i;
    };
    fc.assert(
      fc.property(depths, sizes, corner, transforms, (depth, [width, height], [left, top], transform) => {
        const data = allocateSamples(depth, width * height * 3).map((_, i) => (i * 37) % 256);
        const source: Pixels = { width, height, channels: 3, depth, data };
        const out = new Float32Array(4 * 3 * 3);
        transform.toSrgb(source, rect(left, top, left + 4, top + 3), out);
        const whole = new Float32Array(width * height * 3);
        transform.toSrgb(source, rectFromSize(width, height), whole);
        for (let y = 0; y < 3; y++) {
          for (let x = 0; x < 4; x++) {
            // A mirror on the first pixel: a step to the left of it is a step to the right.
            const from = (walk(top + y, height) * width + walk(left + x, width)) * 3;
            const to = (y * 4 + x) * 3;
            expect([...out.slice(to, to + 3)]).toEqual([...whole.slice(from, from + 3)]);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('refusals', () => {
  test('a profile that does not fit the mode', () => {
    expect(() => createColourTransform(GRAY_22, 'rgb')).toThrow(
      /profile-unsupported.*gray in a document of mode rgb/,
    );
    expect(() => createColourTransform(P3, 'gray')).toThrow(
      /profile-unsupported.*rgb in a document of mode gray/,
    );
  });

  test('pictures in float, in a profile that needs tables', () => {
    expect(() => toSrgb(P3, picture(32, 3, [0, 0, 0]))).toThrow(/depth-unsupported/);
  });
});
