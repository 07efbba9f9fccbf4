import fc from 'fast-check';
import type { Pixels } from '../../../../src/raster/pixels.js';
import { keyWhite } from '../../../../src/raster/key/key-white.js';
import { alphaText, drawText } from './draw-text.js';

test('white outside becomes transparent, enclosed white stays', () => {
  const eye = drawText(['.........', '..#####..', '.#.rr..#.', '.#..#..#.', '..#####..', '.........']);
  expect(alphaText(keyWhite(eye))).toEqual([
    '         ',
    '  ooooo  ',
    ' ooooooo ',
    ' ooooooo ',
    '  ooooo  ',
    '         ',
  ]);
});

test('paper does not leak through a corner, and does through a gap', () => {
  expect(alphaText(keyWhite(drawText(['...#...', '..#.#..', '...#...'])))).toEqual([
    '   o   ',
    '  ooo  ',
    '   o   ',
  ]);
  expect(alphaText(keyWhite(drawText(['.###.', '.#.#.', '.#...', '.###.'])))).toEqual([
    ' ooo ',
    ' o o ',
    ' o   ',
    ' ooo ',
  ]);
});

test('nearly white is paint', () => {
  const shirt = drawText(['.....', '.###.', '.....']);
  shirt.data[0] = 254;
  expect(alphaText(keyWhite(shirt))[0]).toBe('o    ');
});

test('colours come out as they went in, at every depth', () => {
  const data = Uint16Array.of(65535, 65535, 65535, 7, 8, 9);
  const keyed = keyWhite({ width: 2, height: 1, channels: 3, depth: 16, data });
  expect([...keyed.data]).toEqual([65535, 65535, 65535, 0, 7, 8, 9, 65535]);
});

/** The rule said plainly: repeat until nothing changes. */
function paperOf(white: readonly boolean[], width: number, height: number): readonly boolean[] {
  const at = (x: number, y: number): number => y * width + x;
  const paper = white.map((isWhite, i) => {
    const [x, y] = [i % width, Math.floor(i / width)];
    return isWhite && (x === 0 || y === 0 || x === width - 1 || y === height - 1);
  });
  for (let changed = true; changed;) {
    changed = false;
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const touches =
          (x > 0 && paper[at(x - 1, y)]) ||
          (x < width - 1 && paper[at(x + 1, y)]) ||
          (y > 0 && paper[at(x, y - 1)]) ||
          (y < height - 1 && paper[at(x, y + 1)]);
        if (white[at(x, y)] === true && !paper[at(x, y)] && touches === true)
          changed = paper[at(x, y)] = true;
      }
    }
  }
  return paper;
}

test('any drawing: transparent exactly where white is joined to the border', () => {
  const drawing = fc.integer({ min: 1, max: 9 }).chain((width) =>
    fc.record({
      width: fc.constant(width),
      white: fc.array(fc.boolean(), { minLength: width, maxLength: width * 9 }),
    }),
  );
  fc.assert(
    fc.property(drawing, ({ width, white }) => {
      const height = Math.floor(white.length / width);
      const cells = white.slice(0, width * height);
      const data = Uint8Array.from(cells, (isWhite) => (isWhite ? 255 : 0));
      const keyed = keyWhite({ width, height, channels: 1, depth: 8, data } satisfies Pixels);
      const paper = paperOf(cells, width, height);
      expect(paper.map((_, i) => keyed.data[i * 2 + 1] === 0)).toEqual(paper);
    }),
    { numRuns: 300 },
  );
});
