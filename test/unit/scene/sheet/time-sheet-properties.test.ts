import fc from 'fast-check';
import { drawingAt } from '../../../../src/scene/sheet/drawing-at.js';
import { readTimeSheets } from '../../../../src/scene/sheet/read-time-sheets.js';
import { table, type TrackPairs, xdts } from './build-sheet.js';

const values = fc.constantFrom('1', '2', '3a', 'SYMBOL_NULL_CELL', 'SYMBOL_HYPHEN', 'SYMBOL_TICK_2');
const track = fc.uniqueArray(fc.tuple(fc.integer({ min: -5, max: 40 }), values), {
  maxLength: 20,
  selector: ([frame]) => frame,
});

/** The rule of the format said plainly: look back for the last entry that changes something. */
function standsAt(pairs: TrackPairs, frame: number): string | null {
  const changing = pairs.filter(([at, value]) => at <= frame && !/HYPHEN|TICK/.test(value));
  const last = [...changing].sort(([a], [b]) => b - a)[0];
  return last === undefined || last[1] === 'SYMBOL_NULL_CELL' ? null : last[1];
}

test('at every frame the drawing that the last entry before it says', () => {
  fc.assert(
    fc.property(track, fc.integer({ min: 1, max: 30 }), (pairs, duration) => {
      const [sheet] = readTimeSheets(xdts(table({ names: ['A'], duration, tracks: [pairs] })), 'x');
      const column = sheet!.columns[0]!;
      for (let frame = 0; frame < duration; frame++) {
        expect(drawingAt(column, frame)).toBe(standsAt(pairs, frame));
      }
      expect([drawingAt(column, -1), drawingAt(column, duration)]).toEqual([null, null]);
    }),
  );
});

test('spans cover the sheet without gap or overlap, and neighbours differ', () => {
  fc.assert(
    fc.property(track, fc.integer({ min: 1, max: 30 }), (pairs, duration) => {
      const [sheet] = readTimeSheets(xdts(table({ names: ['A'], duration, tracks: [pairs] })), 'x');
      const { spans } = sheet!.columns[0]!;
      let at = 0;
      for (const [index, span] of spans.entries()) {
        expect(span.frame).toBe(at);
        expect(span.frames).toBeGreaterThan(0);
        if (index > 0) expect(span.drawing).not.toBe(spans[index - 1]!.drawing);
        at += span.frames;
      }
      expect(at).toBe(duration);
    }),
  );
});
