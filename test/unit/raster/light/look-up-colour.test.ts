import fc from 'fast-check';
import type { ColourTable } from '../../../../src/raster/light/colour-table.js';
import { colourLookup } from '../../../../src/raster/light/look-up-colour.js';

type Change = (r: number, g: number, b: number) => readonly [number, number, number];

function tableOf(size: number, change: Change): ColourTable {
  const values = new Float32Array(size ** 3 * 3);
  const last = size - 1;
  for (let r = 0; r < size; r++)
    for (let g = 0; g < size; g++)
      for (let b = 0; b < size; b++)
        values.set(change(r / last, g / last, b / last), ((r * size + g) * size + b) * 3);
  return { size, values };
}

const unit = fc.double({ min: 0, max: 1, noNaN: true });

test.each([2, 5, 21, 33])('a table of %i steps gives back every linear change exactly', (size) => {
  const change: Change = (r, g, b) => [0.2 * r + 0.5 * g + 0.1 * b, 1 - r, 0.25 + 0.5 * b - 0.2 * g];
  const lookUp = colourLookup(tableOf(size, change));
  fc.assert(
    fc.property(unit, unit, unit, (r, g, b) => {
      const rgb = Float32Array.of(9, r, g, b, 9);
      lookUp(rgb, 1);
      change(r, g, b).forEach((value, c) => expect(rgb[c + 1]!).toBeCloseTo(value, 5));
      expect([rgb[0], rgb[4]]).toEqual([9, 9]);
    }),
  );
});

test('between two grid points of the diagonal greys are mixed from those two alone', () => {
  const bent: Change = (r, g, b) => (r === g && g === b ? [r * r, r * r, r * r] : [1, 0, 0]);
  const rgb = Float32Array.of(0.375, 0.375, 0.375);
  colourLookup(tableOf(5, bent))(rgb, 0);
  for (const value of rgb) expect(value).toBeCloseTo((0.0625 + 0.25) / 2, 6);
});

test('values outside 0..1 count as the nearest colour of the table', () => {
  const rgb = Float32Array.of(-0.5, 1.5, 0.5);
  colourLookup(tableOf(3, (r, g, b) => [r, g, b]))(rgb, 0);
  expect([...rgb]).toEqual([0, 1, 0.5]);
});
