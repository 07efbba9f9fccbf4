import fc from 'fast-check';
import { BUNDLED } from '../../../fakes/bundled-scripts.js';
import { sampleLight } from '../../../fakes/sample-light.js';
import { changeChroma } from '../../../../src/raster/light/change-chroma.js';
import { chromaTable, leavesChroma } from '../../../../src/raster/light/chroma-table.js';
import { colourLookup } from '../../../../src/raster/light/look-up-colour.js';
import { fromOk, mostChroma, toOk, type Rgb } from '../../../../src/raster/light/ok-colour.js';

const unit = fc.double({ min: 0, max: 1, noNaN: true });
const colours: fc.Arbitrary<Rgb> = fc.tuple(unit, unit, unit);

describe.each(BUNDLED)('%s', (_name, script) => {
  it('clips no colour: all of them come out inside the gamut', () => {
    const check = (rgb: Rgb): void => {
      const out = changeChroma(script, rgb);
      expect(out.every((value) => value > -0.001 && value < 1.001)).toBe(true);
    };
    fc.assert(fc.property(colours, check), { numRuns: 2000 });
  });

  it('makes no two chromas one: more chroma stays more, at every lightness and hue', () => {
    const check = (lightness: number, hue: number): void => {
      const wall = mostChroma(lightness, hue);
      const chromas = Array.from({ length: 33 }, (_, i) => {
        const rgb = fromOk({ lightness, hue, chroma: (wall * i) / 32 });
        return toOk(changeChroma(script, rgb)).chroma;
      });
      const steps = chromas.slice(1).map((chroma, i) => chroma - chromas[i]!);
      expect(Math.min(...steps)).toBeGreaterThan((0.02 * wall) / 32);
    };
    const lightnesses = fc.double({ min: 0.15, max: 0.9, noNaN: true });
    fc.assert(fc.property(lightnesses, fc.double({ min: 0, max: 359, noNaN: true }), check), {
      numRuns: 200,
    });
  });

  it('leaves greys grey', () => {
    for (const value of [0, 0.1, 0.5, 0.9, 1]) {
      const out = changeChroma(script, [value, value, value]);
      for (const channel of out) expect(channel).toBeCloseTo(value, 4);
    }
  });
});

test('a hue outside the range of a change keeps its hue, one in its middle turns', () => {
  const script = sampleLight({
    chroma: { gain: 1, hues: [{ name: 'sky', hue: 250, width: 90, gain: 1, turn: 20, lift: 0 }] },
  });
  const turned = (hue: number): number =>
    toOk(changeChroma(script, fromOk({ lightness: 0.6, chroma: 0.09, hue }))).hue;
  expect(turned(250)).toBeCloseTo(270, 1);
  expect(turned(130)).toBeCloseTo(130, 1);
  expect(turned(29)).toBeCloseTo(29, 1);
});

test('a gain of 0 takes all chroma, a gain of 2 adds some to every colour and none to grey', () => {
  const grey = sampleLight({ chroma: { gain: 0, hues: [] } });
  const [r, g, b] = changeChroma(grey, [0.8, 0.3, 0.2]);
  expect(Math.max(r, g, b) - Math.min(r, g, b)).toBeLessThan(0.001);
  const strong = sampleLight({ chroma: { gain: 2, hues: [] } });
  expect(toOk(changeChroma(strong, [0.6, 0.5, 0.45])).chroma).toBeGreaterThan(toOk([0.6, 0.5, 0.45]).chroma);
});

test('OKLCh of colours whose values are published', () => {
  // Ottosson, "A perceptual color space for image processing" (2020), and CSS Color 4: red, lime and blue.
  const rounded = (rgb: Rgb): number[] => {
    const { lightness, chroma, hue } = toOk(rgb);
    return [lightness, chroma, hue].map((value) => Number(value.toFixed(3)));
  };
  expect(rounded([1, 0, 0])).toEqual([0.628, 0.258, 29.234]);
  expect(rounded([0, 1, 0])).toEqual([0.866, 0.295, 142.495]);
  expect(rounded([0, 0, 1])).toEqual([0.452, 0.313, 264.052]);
});

test('the table says what the change says on its grid points, and comes close between them', () => {
  const script = sampleLight();
  expect(leavesChroma(script)).toBe(false);
  expect(leavesChroma(sampleLight({ chroma: { gain: 1, hues: [] } }))).toBe(true);
  const lookUp = colourLookup(chromaTable(script));
  const check = (rgb: Rgb, digits: number): void => {
    const found = Float32Array.from(rgb);
    lookUp(found, 0);
    changeChroma(script, rgb).forEach((value, c) => {
      expect(found[c]!).toBeCloseTo(Math.min(1, Math.max(0, value)), digits);
    });
  };
  check([0.25, 0.5, 0.75], 4);
  check([1, 0, 0.05], 4);
  fc.assert(
    fc.property(colours, (rgb) => check(rgb, 1)),
    { numRuns: 300 },
  );
});
