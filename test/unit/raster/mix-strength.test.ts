import fc from 'fast-check';
import { clampToUnit } from '../../../src/raster/clamp-to-unit.js';
import { mixStrength } from '../../../src/raster/mix-strength.js';

const mix = (painted: number[], source: number[], strength: number): number[] => {
  const out = Float32Array.from(painted);
  mixStrength(out, Float32Array.from(source), strength);
  return [...out];
};

test('half strength lies half way', () => {
  expect(mix([1, 0.5, 0], [0, 0.5, 0.5], 0.5)).toEqual([0.5, 0.5, 0.25]);
});

test('what the source has beyond 0..1 is added to the painting', () => {
  expect(mix([0.75, 0.5, 1], [1.25, -0.25, 1], 1)).toEqual([1, 0.25, 1]);
});

test('strength 0 gives the source back bit by bit', () => {
  const sample = fc.float({ min: -2, max: 3, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.tuple(sample, sample)), (pairs) => {
      const source = pairs.map(([own]) => own);
      expect(
        mix(
          pairs.map(([, painted]) => painted),
          source,
          0,
        ),
      ).toEqual(source);
    }),
  );
});

test('a network that changes nothing changes nothing at any strength', () => {
  const source = Float32Array.of(-0.5, 0, 0.25, 1, 1.5);
  const painted = source.slice();
  clampToUnit(painted);
  expect([...painted]).toEqual([0, 0, 0.25, 1, 1]);
  mixStrength(painted, source, 0.7);
  expect(painted).toEqual(source);
});
