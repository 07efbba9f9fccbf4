import { BUNDLED } from '../../../fakes/bundled-scripts.js';
import { sampleLight } from '../../../fakes/sample-light.js';
import { applyLight } from '../../../../src/raster/light/apply-light.js';
import { compileLight } from '../../../../src/raster/light/compile-light.js';
import type { LightScript } from '../../../../src/raster/light/light-script.js';
import { convertDepth } from '../../../../src/raster/convert-depth.js';
import type { Pixels } from '../../../../src/raster/pixels.js';
import { pictureOf, variety } from './light-pictures.js';

const lit = (script: LightScript, plate: Pixels): Pixels =>
  applyLight(compileLight(script, { plate, frame: plate, offset: { x: 0, y: 0 } }), plate);

const SIZE = { width: 64, height: 40 } as const;
const lightOnly = { haze: null, bloom: null };

describe.each(BUNDLED)('%s', (_name, script) => {
  it('gives the same samples every time', () => {
    const plate = variety({ ...SIZE, depth: 8 });
    expect(lit(script, plate)).toEqual(lit(script, plate));
  });

  it('at 8 bit is what it is at 16 bit, but for rounding', () => {
    const fine = variety({ ...SIZE, depth: 16 });
    const coarse = convertDepth(fine, 8);
    const expected = lit(script, convertDepth(coarse, 16));
    const found = lit(script, coarse);
    const apart = Array.from(found.data, (value, i) => Math.abs(value * 257 - expected.data[i]!));
    expect(Math.max(...apart)).toBeLessThan(257 * 1.5);
  });

  it('pushes no colour to the end of the scale, neither black nor white', () => {
    const { data } = lit(script, variety({ width: 256, height: 128, depth: 16 }));
    const ends = data.filter((value) => value === 0 || value === 65535).length;
    expect(ends).toBe(0);
  });

  it('keeps more than 256 levels of a 16 bit ramp', () => {
    const ramp = pictureOf({ width: 4096, height: 1, depth: 16 }, (x) => [x / 4095, x / 4095, x / 4095]);
    const { data } = lit({ ...script, ...lightOnly }, ramp);
    const levels = new Set(Array.from({ length: 4096 }, (_, x) => data[x * 3 + 1]!));
    expect(levels.size).toBeGreaterThan(3500);
    const green = [...levels];
    expect(green).toEqual([...green].sort((a, b) => a - b));
  });
});

test('alpha and size are the plate’s; a picture without alpha gets none', () => {
  const shape = pictureOf({ ...SIZE, depth: 8 }, (x, y) => [0.5, 0.4, 0.3, ((x + y) % 5) / 4]);
  const result = lit(sampleLight(), shape);
  expect(result).toMatchObject({ ...SIZE, channels: 4, depth: 8 });
  for (let i = 3; i < shape.data.length; i += 4) expect(result.data[i]).toBe(shape.data[i]);
  expect(lit(sampleLight(), variety({ ...SIZE, depth: 8 })).channels).toBe(3);
});

test('a light that does nothing gives the plate back bit by bit', () => {
  const none = { colour: [0, 0, 0], amount: 0 } as const;
  const script = sampleLight({
    tone: [
      [0, 0],
      [255, 255],
    ],
    shadow: none,
    light: none,
    chroma: { gain: 1, hues: [] },
    ...lightOnly,
  });
  for (const depth of [8, 16] as const) {
    const plate = variety({ ...SIZE, depth });
    expect(lit(script, plate)).toEqual(plate);
  }
});

test('layers that the script does not use are left out, in an order from tone to bloom', () => {
  const plate = variety({ ...SIZE, depth: 8 });
  const frame = { plate, frame: plate, offset: { x: 0, y: 0 } };
  const names = (script: LightScript): string[] => compileLight(script, frame).map(({ name }) => name);
  expect(names(sampleLight())).toEqual([
    'Haikei – tone',
    'Haikei – colour',
    'Haikei – haze',
    'Haikei – bloom',
  ]);
  expect(names(sampleLight({ ...lightOnly, chroma: { gain: 1, hues: [] } }))).toEqual(['Haikei – tone']);
});

test('Screen and Normal are mixed as their definitions say', () => {
  const plate = pictureOf({ width: 1, height: 1, depth: 8 }, () => [0.2, 0.4, 0.6]);
  const over = pictureOf({ width: 1, height: 1, depth: 8 }, () => [1, 0.6, 0, 0.4]);
  const layer = { kind: 'pixels', name: 'x', opacity: 0.5, pixels: over } as const;
  const shown = (blend: 'normal' | 'screen'): number[] => [...applyLight([{ ...layer, blend }], plate).data];
  // 0.2 + 0.2·(1 − 0.2) = 0.36, 0.4 + 0.2·(0.76 − 0.4) = 0.472, 0.6 as it was; each times 255.
  expect(shown('screen')).toEqual([92, 120, 153]);
  // 0.2 + 0.2·0.8 = 0.36, 0.4 + 0.2·0.2 = 0.44, 0.6 − 0.2·0.6 = 0.48.
  expect(shown('normal')).toEqual([92, 112, 122]);
});
