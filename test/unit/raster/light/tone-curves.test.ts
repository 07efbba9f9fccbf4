import { BUNDLED } from '../../../fakes/bundled-scripts.js';
import { sampleLight } from '../../../fakes/sample-light.js';
import { curveSpline } from '../../../../src/raster/light/curve-spline.js';
import { toneCurves } from '../../../../src/raster/light/tone-curves.js';

const CHANNELS = ['red', 'green', 'blue'] as const;

describe.each(BUNDLED)('%s', (_name, script) => {
  const curves = toneCurves(script);

  it('rises everywhere in every channel: no two levels become one', () => {
    for (const channel of CHANNELS) {
      const spline = curveSpline(curves[channel]);
      for (let x = 0; x < 255; x++) expect(spline(x + 1) - spline(x)).toBeGreaterThan(0.1);
    }
  });

  it('leaves room at both ends, and the master curve to the artist', () => {
    for (const channel of CHANNELS) {
      expect(curves[channel][0]!.output).toBeGreaterThan(0);
      expect(curves[channel].at(-1)!.output).toBeLessThan(255);
    }
    expect(curves.master).toEqual([
      { input: 0, output: 0 },
      { input: 255, output: 255 },
    ]);
  });

  it('has points as Photoshop takes them: whole, rising inputs, at most 16', () => {
    for (const channel of CHANNELS) {
      const points = curves[channel];
      expect(points.length).toBeLessThanOrEqual(16);
      points.forEach(({ input, output }, i) => {
        expect(Number.isInteger(output)).toBe(true);
        expect(input).toBeGreaterThan(points[i - 1]?.input ?? -1);
      });
    }
  });
});

test('without split tones every channel is the tone curve itself', () => {
  const plain = { colour: [90, 90, 90], amount: 1 } as const;
  const { red, green, blue } = toneCurves(sampleLight({ shadow: plain, light: plain }));
  expect(green).toEqual(red);
  expect(blue).toEqual(red);
  expect(red[0]!.output).toBe(16);
  expect(red.at(-1)!.output).toBe(240);
});

test('shadows lean towards the shadow colour and lights towards the light colour', () => {
  const { red, blue } = toneCurves(sampleLight());
  expect(blue[1]!.output).toBeGreaterThan(red[1]!.output);
  expect(red.at(-1)!.output).toBeGreaterThan(blue.at(-1)!.output);
});
