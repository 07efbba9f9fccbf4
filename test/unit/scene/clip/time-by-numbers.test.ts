import fc from 'fast-check';
import { type NumberRules, timeByNumbers } from '../../../../src/scene/clip/time-by-numbers.js';
import type { TimedColumn } from '../../../../src/scene/clip/timed-column.js';
import { expectHaikeiError } from '../expect-haikei-error.js';

const ONES: NumberRules = { on: 1, gaps: 'refuse', frames: null };

/** What stands at each frame, `.` for nothing, `a` for the first drawing. */
const picture = ({ spans }: TimedColumn): string =>
  spans.map(({ frames, drawing }) => (drawing === null ? '.' : 'abcdef'[drawing]!).repeat(frames)).join('');

const time = (names: readonly string[], rules: Partial<NumberRules> = {}): string =>
  picture(timeByNumbers([{ name: 'A', drawings: names }], { ...ONES, ...rules }).columns[0]!);

test.each([
  [['A_0001', 'A_0002', 'A_0003'], {}, 'abc'],
  [['A_0001', 'A_0002', 'A_0003'], { on: 3 }, 'aaabbbccc'],
  [['0101', '0102'], {}, 'ab'],
  [['A_0001', 'A_0002'], { frames: 5 }, 'abbbb'],
  [['A_0001', 'A_0002'], { frames: 5, gaps: 'empty' }, 'ab...'],
  [['A_0001', 'A_0004', 'A_0005'], { gaps: 'hold' }, 'aaabc'],
  [['A_0001', 'A_0004', 'A_0005'], { gaps: 'empty' }, 'a..bc'],
  [['A_0001', 'A_0004'], { gaps: 'empty', on: 2 }, 'aa....bb'],
  [['A_0002', 'A_0001'], {}, 'ba'],
  [['girl'], { frames: 4 }, 'aaaa'],
  [['A_0001', 'A_0002', 'A_0003'], { frames: 2 }, 'ab'],
] as const)('%j with %j stands as %s', (names, rules, expected) => {
  expect(time(names, rules)).toBe(expected);
});

test('frames are counted from the lowest number of all cels; a cel that starts later is empty until then', () => {
  const { frames, columns } = timeByNumbers(
    [
      { name: 'A', drawings: ['A_0010', 'A_0011', 'A_0012'] },
      { name: 'B', drawings: ['B_0011'] },
    ],
    ONES,
  );
  expect([frames, ...columns.map(picture)]).toEqual([3, 'abc', '.aa']);
});

test.each([
  [['A_0001', 'A_0003'], 'A_0001 and then A_0003', 'number 2 between them'],
  [['A_0001', 'A_01'], 'A_01 with the number 1', 'every number once'],
  [['A_0001', 'A_0002a'], 'A_0002a', 'a whole number at the end of the name'],
])('%j are refused by name', (names, found, expected) => {
  expect(expectHaikeiError('numbering-broken', () => time(names))).toEqual({ where: 'A', found, expected });
});

test('whatever the numbers and rules: every frame is covered once, neighbours differ', () => {
  const numbers = fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 6 });
  const rules = fc.record({
    on: fc.integer({ min: 1, max: 4 }),
    gaps: fc.constantFrom<NumberRules['gaps']>('hold', 'empty'),
    frames: fc.option(fc.integer({ min: 1, max: 50 })),
  });
  fc.assert(
    fc.property(fc.array(numbers, { minLength: 1, maxLength: 3 }), rules, (cels, found) => {
      const drawn = cels.map((list, i) => ({ name: `c${i}`, drawings: list.map((n) => `x_${n}`) }));
      const { frames, columns } = timeByNumbers(drawn, found);
      for (const { spans } of columns) {
        spans.forEach((span, i) => {
          const before = spans[i - 1];
          expect(span.frame).toBe(before ? before.frame + before.frames : 0);
          expect(span.frames).toBeGreaterThan(0);
          if (before) expect(span.drawing).not.toBe(before.drawing);
        });
        expect(spans.reduce((sum, span) => sum + span.frames, 0)).toBe(frames);
      }
    }),
  );
});
