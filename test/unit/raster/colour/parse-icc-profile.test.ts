import { HaikeiError } from '../../../../src/errors/haikei-error.js';
import type { IccProfile } from '../../../../src/raster/colour/icc-profile.js';
import { parseIccProfile } from '../../../../src/raster/colour/parse-icc-profile.js';
import type { ToneCurve } from '../../../../src/raster/colour/tone-curve.js';
import { evaluateCurve } from '../../../../src/raster/colour/tone-curve.js';
import * as build from './profile-builder.js';

const { SRGB, SRGB_PARA, buildProfile, curv, para, rgbProfile, rgbTags } = build;

function codeOf(bytes: Uint8Array): string {
  try {
    parseIccProfile(bytes);
  } catch (error) {
    if (!(error instanceof HaikeiError)) throw error;
    return String(error.code);
  }
  return 'none';
}

const firstCurve = (profile: IccProfile): ToneCurve =>
  profile.space === 'rgb' ? profile.curves[0] : profile.curve;

test('sRGB comes out with the matrix that its makers publish, and its name', () => {
  const profile = parseIccProfile(rgbProfile(SRGB, SRGB_PARA, 'sRGB IEC61966-2.1'));
  expect(profile.description).toBe('sRGB IEC61966-2.1');
  // As the ICC's own sRGB profile stores them.
  const published = [0.43607, 0.38515, 0.14307, 0.22249, 0.71687, 0.06061, 0.01392, 0.09708, 0.7141];
  const matrix = profile.space === 'rgb' ? profile.toXyz : [];
  published.forEach((value, i) => expect(matrix[i]).toBeCloseTo(value, 3));
});

test('names of version 4 profiles are read, and missing ones are called so', () => {
  const tags = { ...rgbTags(SRGB, SRGB_PARA), desc: build.mlucElement('背景 P3') };
  expect(parseIccProfile(buildProfile({ tags })).description).toBe('背景 P3');
  expect(parseIccProfile(buildProfile({ tags: { ...tags, desc: curv([]) } })).description).toBe(
    'unnamed profile',
  );
});

test.each([
  ['identity', curv([]), 0.5],
  ['gamma 1.8', curv([Math.round(1.8 * 256)]), 0.5 ** (461 / 256)],
  ['table of three', curv([0, 16384, 65535]), 16384 / 65535],
  ['function type 0', para(0, [2]), 0.25],
  ['function type 1 above its break', para(1, [2, 1, 0.5]), 1],
  ['function type 2 above its break', para(2, [2, 1, 0, 0.125]), 0.375],
  ['function type 3 above its break', para(3, [2, 1, 0, 0.5, 0.25]), 0.25],
  ['function type 3 below its break', para(3, [2, 1, 0, 0.5, 0.75]), 0.25],
  ['function type 4 above its break', para(4, [2, 1, 0, 0.5, 0.25, 0.125, 0.0625]), 0.375],
  ['function type 4 below its break', para(4, [2, 1, 0, 0.5, 0.75, 0.125, 0.0625]), 0.3125],
])('tone curve as %s', (_name, curve, atHalf) => {
  const parsed = firstCurve(parseIccProfile(rgbProfile(SRGB, curve)));
  expect(evaluateCurve(parsed, 0.5)).toBeCloseTo(atHalf, 4);
});

test('function types 1 and 2 are flat below their break', () => {
  const at = (curve: readonly number[]) =>
    evaluateCurve(firstCurve(parseIccProfile(rgbProfile(SRGB, curve))), 0.1);
  expect(at(para(1, [2, 1, -0.25]))).toBe(0);
  expect(at(para(2, [2, 1, -0.25, 0.125]))).toBe(0.125);
});

describe('what is valid but of another kind is unsupported', () => {
  const lut = { desc: curv([]), A2B0: curv([]) };

  test.each([
    ['CMYK', buildProfile({ space: 'CMYK', tags: lut })],
    ['Lab', buildProfile({ space: 'Lab ', tags: lut })],
    ['RGB by look-up tables', buildProfile({ tags: lut })],
    ['RGB connected through Lab', buildProfile({ connection: 'Lab ', tags: rgbTags(SRGB, SRGB_PARA) })],
  ])('%s', (_name, bytes) => {
    expect(codeOf(bytes)).toBe('profile-unsupported');
  });

  test('the message can name the profile', () => {
    const tags = { ...lut, desc: build.mlucElement('Japan Color 2001 Coated') };
    expect(() => parseIccProfile(buildProfile({ space: 'CMYK', tags }))).toThrow(
      new HaikeiError('profile-unsupported', {
        profile: 'Japan Color 2001 Coated',
        reason: 'colour space CMYK',
      }),
    );
  });
});

describe('what cannot be is damaged', () => {
  const good = rgbTags(SRGB, SRGB_PARA);
  const withTags = (tags: Record<string, readonly number[]>) => buildProfile({ tags: { ...good, ...tags } });
  const withoutRed = Object.fromEntries(Object.entries(good).filter(([tag]) => tag !== 'rXYZ'));

  test.each([
    ['no signature', rgbProfile(SRGB, SRGB_PARA).fill(0, 36, 40)],
    ['a missing colorant', buildProfile({ tags: withoutRed })],
    ['three times the same primary', withTags({ gXYZ: good.rXYZ, bXYZ: good.rXYZ })],
    ['a colorant that is a curve', withTags({ gXYZ: curv([]) })],
    ['a curve that is a colorant', withTags({ gTRC: good.gXYZ })],
    ['a curve of an unknown function', withTags({ gTRC: para(5, [1]) })],
    ['a curve of gamma 0', withTags({ gTRC: curv([0]) })],
    ['a function of gamma 0', withTags({ gTRC: para(0, [0]) })],
    ['a function without slope', withTags({ gTRC: para(1, [2, 0, 0]) })],
    ['a function that falls', withTags({ gTRC: para(3, [2, 1, 0, -1, 0.5]) })],
    ['a table that falls', withTags({ gTRC: curv([0, 500, 400, 65535]) })],
    ['a flat table', withTags({ gTRC: curv([7, 7]) })],
    [
      'a table of four thousand million',
      withTags({ gTRC: [...curv([1, 2]).slice(0, 8), 255, 255, 255, 255, 0, 0] }),
    ],
    ['a table of four thousand million tags', rgbProfile(SRGB, SRGB_PARA).fill(255, 128, 132)],
  ])('%s', (_name, bytes) => {
    expect(codeOf(bytes)).toBe('file-damaged');
  });
});

test('cut off anywhere, a profile is refused in our own words', () => {
  const whole = buildProfile({ tags: rgbTags(SRGB, curv([0, 20000, 65535])) });
  for (let length = 0; length < whole.length - 2; length++) {
    expect([length, codeOf(whole.slice(0, length))]).toEqual([length, 'file-truncated']);
  }
});

test('any one byte changed, a profile is either read or refused in our own words', () => {
  const whole = buildProfile({ tags: rgbTags(SRGB, curv([0, 20000, 65535])) });
  for (let i = 0; i < whole.length; i++) {
    for (const value of [0, 1, 127, 128, 255]) {
      const bytes = whole.slice();
      bytes[i] = value;
      expect(['none', 'file-damaged', 'file-truncated', 'profile-unsupported']).toContain(codeOf(bytes));
    }
  }
});
