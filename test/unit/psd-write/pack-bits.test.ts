import fc from 'fast-check';
import { packBits, packedBound } from '../../../src/host/psd/write/pack-bits.js';

/** Straight from Apple's Technical Note TN1023. */
function unpack(packed: Uint8Array): number[] {
  const out: number[] = [];
  for (let i = 0; i < packed.length;) {
    const header = packed[i++]!;
    if (header < 128) for (let n = 0; n <= header; n++) out.push(packed[i++]!);
    else if (header > 128) out.push(...new Array<number>(257 - header).fill(packed[i++]!));
  }
  return out;
}

function pack(row: readonly number[]): Uint8Array {
  const target = new Uint8Array(packedBound(row.length) + 7).fill(0xee);
  const end = packBits(Uint8Array.from(row), target, 5);
  expect(target.subarray(end).every((byte) => byte === 0xee)).toBe(true);
  return target.subarray(5, end);
}

describe('PackBits', () => {
  it('packs the example of the technical note', () => {
    const row = [0xaa, 0xaa, 0xaa, 0x80, 0x00, 0x2a, 0xaa, 0xaa, 0xaa, 0xaa, 0x80, 0x00, 0x2a, 0x22];
    const tail = new Array<number>(10).fill(0xaa);
    expect([...pack([...row, ...tail])]).toEqual([
      0xfe, 0xaa, 0x02, 0x80, 0x00, 0x2a, 0xfd, 0xaa, 0x03, 0x80, 0x00, 0x2a, 0x22, 0xf7, 0xaa,
    ]);
  });

  it.each([
    ['nothing', [], []],
    ['one byte', [7], [0, 7]],
    ['two equal bytes as a literal', [7, 7], [1, 7, 7]],
    ['three equal bytes as a run', [7, 7, 7], [254, 7]],
    ['129 equal bytes as a run and a literal', new Array<number>(129).fill(1), [129, 1, 0, 1]],
  ])('packs %s', (_title, row, packed) => {
    expect([...pack(row)]).toEqual(packed);
  });

  it('gives back every row, and never takes more than the bound', () => {
    const runs = fc.array(fc.tuple(fc.nat(255), fc.integer({ min: 1, max: 300 })), { maxLength: 12 });
    const noise = fc.array(fc.nat(255), { maxLength: 400 });
    const mixed = fc
      .tuple(runs, noise)
      .map(([r, n]) => [...r.flatMap(([value, count]) => new Array<number>(count).fill(value)), ...n]);
    fc.assert(
      fc.property(mixed, (row) => {
        const packed = pack(row);
        expect(unpack(packed)).toEqual(row);
        expect(packed.length).toBeLessThanOrEqual(packedBound(row.length));
      }),
    );
  });
});
