import { keyWhite } from '../../../../src/raster/key/key-white.js';
import { smoothEdges } from '../../../../src/raster/key/smooth-edges.js';
import { alphaText, drawText } from './draw-text.js';

const keyed = (lines: readonly string[]): ReturnType<typeof keyWhite> => keyWhite(drawText(lines));

test('straight edges and flat paint stay as they are, to the bit', () => {
  const box = keyed(['........', '........', '........', 'rrrrrrrr', 'rrrrrrrr', 'rrrrrrrr']);
  expect(smoothEdges(box)).toEqual(box);
});

test('the steps of a slant become half covered, of the colour of the line', () => {
  const slant = keyed(['rr......', 'rrr.....', 'rrrr....', 'rrrrr...', 'rrrrrr..', 'rrrrrrr.']);
  const smooth = smoothEdges(slant);
  const rows = alphaText(smooth);
  expect(rows[2]).toMatch(/^ooo\+\+ {3}$/);
  for (let i = 0; i < smooth.data.length; i += 4) {
    if (smooth.data[i + 3]! > 0) expect([...smooth.data.subarray(i, i + 3)]).toEqual([220, 40, 30]);
  }
});

test('a slant covers as much as before, and looks the same turned by a quarter', () => {
  const lines = [
    '........',
    '.r......',
    '.rr.....',
    '.rrr....',
    '.rrrr...',
    '.rrrrr..',
    '.rrrrrr.',
    '........',
  ];
  const turned = lines.map((_, y) =>
    lines
      .map((line) => line[y])
      .reverse()
      .join(''),
  );
  const cover = (rows: readonly string[]): number => {
    const { data } = smoothEdges(keyed(rows));
    return Array.from(data).reduce((sum, value, i) => sum + (i % 4 === 3 ? value : 0), 0);
  };
  const before = 21 * 255;
  expect(cover(turned)).toBe(cover(lines));
  expect(Math.abs(cover(lines) - before)).toBeLessThan(2 * 255);
});
