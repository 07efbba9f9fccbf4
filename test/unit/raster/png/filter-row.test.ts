import fc from 'fast-check';
import { crc32 } from '../../../../src/raster/png/crc32.js';
import { createRowFilter, filterRow } from '../../../../src/raster/png/filter-row.js';

/** What each filter takes a byte for, by the letter of the specification (W3C PNG, third edition, §9.2). */
const PREDICTORS: readonly ((a: number, b: number, c: number) => number)[] = [
  () => 0,
  (a) => a,
  (_, b) => b,
  (a, b) => Math.floor((a + b) / 2),
  (a, b, c) => {
    const p = a + b - c;
    const [pa, pb, pc] = [Math.abs(p - a), Math.abs(p - b), Math.abs(p - c)];
    return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
  },
];

/** The row by each filter, of which the first of those with the least sum of signed bytes is taken (§12.7). */
function plainly(row: readonly number[], above: readonly number[], step: number): readonly number[] {
  const byType = PREDICTORS.map((predict) =>
    row.map((value, i) => {
      const predicted = predict(row[i - step] ?? 0, above[i] ?? 0, above[i - step] ?? 0);
      return (value - predicted + 256) % 256;
    }),
  );
  const sums = byType.map((bytes) => bytes.reduce((sum, b) => sum + Math.min(b, 256 - b), 0));
  const best = sums.indexOf(Math.min(...sums));
  return [best, ...byType[best]!];
}

test('each row is filtered by the best of the five, by the letter of the specification', () => {
  const step = fc.constantFrom(1, 2, 3, 4, 6, 8);
  const byte = fc.oneof(fc.nat(255), fc.constantFrom(0, 127, 128, 255));
  const picture = fc.tuple(step, fc.integer({ min: 1, max: 12 })).chain(([bytes, width]) => {
    const row = fc.array(byte, { minLength: bytes * width, maxLength: bytes * width });
    // Rows like the one above come often, so that ups and means have their turn.
    return fc.tuple(
      fc.constant(bytes),
      fc.array(fc.tuple(row, fc.boolean()), { minLength: 1, maxLength: 6 }),
    );
  });
  fc.assert(
    fc.property(picture, ([bytes, drawn]) => {
      const filter = createRowFilter(drawn[0]![0].length, bytes);
      let above: readonly number[] = [];
      for (const [own, isLike] of drawn) {
        const row = own.map((value, i) =>
          isLike && above.length > 0 ? (above[i]! + (value & 7)) % 256 : value,
        );
        expect([...filterRow(filter, Uint8Array.from(row))]).toEqual(plainly(row, above, bytes));
        above = row;
      }
    }),
    { numRuns: 300 },
  );
});

/** A bit at a time: the remainder of the division by the polynomial. */
function plainChecksum(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    for (let bit = 0; bit < 8; bit++) crc = (crc ^ (byte >> bit)) & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}

test('checksums are those of a division bit by bit, whatever the length', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      expect(crc32(bytes)).toBe(plainChecksum(bytes));
    }),
  );
});
