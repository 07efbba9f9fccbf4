import fc from 'fast-check';
import { unpackBits } from '../../../src/host/psd/read/pack-bits.js';
import { packBits } from '../../support/psd-fixtures/encode-plane.js';

/** Unpacks into the middle of a larger row, so that a write outside it shows. */
function unpack(packed: readonly number[], length: number): { got: number; row: number[]; around: number[] } {
  const target = new Uint8Array(length + 4).fill(0xee);
  const source = Uint8Array.from([0xaa, ...packed, 0x00, 0xbb]);
  const got = unpackBits({ source, start: 1, end: 1 + packed.length, target, at: 2, length });
  const all = [...target];
  return { got, row: all.slice(2, 2 + length), around: [...all.slice(0, 2), ...all.slice(-2)] };
}

const UNTOUCHED = [0xee, 0xee, 0xee, 0xee];

test('the example of Apple Technical Note TN1023', () => {
  const packed = [0xfe, 0xaa, 0x02, 0x80, 0x00, 0x2a, 0xfd, 0xaa, 0x03, 0x80, 0x00, 0x2a, 0x22, 0xf7, 0xaa];
  const row = [0xaa, 0xaa, 0xaa, 0x80, 0x00, 0x2a, 0xaa, 0xaa, 0xaa, 0xaa, 0x80, 0x00, 0x2a, 0x22];
  expect(unpack(packed, 24)).toEqual({
    got: 24,
    row: [...row, ...Array.from({ length: 10 }, () => 0xaa)],
    around: UNTOUCHED,
  });
});

test('whatever an independent encoder packs comes back', () => {
  const run = fc.tuple(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 1, max: 300 }));
  fc.assert(
    fc.property(fc.array(run, { minLength: 1, maxLength: 20 }), (runs) => {
      const row = runs.flatMap(([value, count]) => Array.from({ length: count }, () => value));
      expect(unpack(packBits(row), row.length)).toEqual({ got: row.length, row, around: UNTOUCHED });
    }),
  );
});

test.each([
  ['a header of 128 does nothing', [128, 0, 7, 128, 0, 8], 2, 2, [7, 8]],
  ['the longest literal', [127, ...Array.from({ length: 128 }, (_, i) => i)], 128, 128, null],
  ['the longest run', [129, 5], 128, 128, null],
  ['a stray byte behind a full row is ignored', [1, 7, 8, 0], 2, 2, [7, 8]],
  ['a whole packet behind a full row is ignored', [1, 7, 8, 255, 9], 2, 2, [7, 8]],
  ['a row that ends early says how far it came', [0, 7], 3, 1, [7, 0xee, 0xee]],
  ['a literal cut off is not taken', [0, 7, 1, 8], 3, 1, [7, 0xee, 0xee]],
  ['a run without its value is not taken', [0, 7, 255], 3, 1, [7, 0xee, 0xee]],
  ['a literal longer than the row is not written', [2, 7, 8, 9], 2, 3, [0xee, 0xee]],
  ['a run longer than the row is not written', [0, 7, 129, 9], 2, 129, [7, 0xee]],
  ['no data at all', [], 1, 0, [0xee]],
])('%s', (...[, packed, length, got, row]) => {
  const result = unpack(packed, length);
  expect([result.got, result.around]).toEqual([got, UNTOUCHED]);
  if (row) expect(result.row).toEqual(row);
});
