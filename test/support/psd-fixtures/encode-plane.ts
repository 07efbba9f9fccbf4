import { deflateSync } from 'node:zlib';
import { ByteBuilder } from './byte-builder.js';

export interface PlaneFixture {
  readonly width: number;
  readonly depth: 8 | 16;
  readonly samples: ArrayLike<number>;
}

const rowsOf = ({ width, samples }: PlaneFixture): number[][] =>
  Array.from({ length: samples.length / width }, (_, y) =>
    Array.from({ length: width }, (__, x) => samples[y * width + x]!),
  );

const rowBytes = (row: readonly number[], depth: 8 | 16): number[] =>
  depth === 8 ? [...row] : row.flatMap((v) => [v >> 8, v & 255]);

/** PackBits in its simplest form: runs where two bytes or more repeat, single literals everywhere else. */
export function packBits(bytes: readonly number[]): number[] {
  const packed: number[] = [];
  for (let i = 0; i < bytes.length;) {
    let run = 1;
    while (run < 128 && bytes[i + run] === bytes[i]) run++;
    packed.push(run > 1 ? 257 - run : 0, bytes[i]!);
    i += run;
  }
  return packed;
}

export const encodeRaw = (plane: PlaneFixture): Uint8Array =>
  new ByteBuilder()
    .u16(0)
    .add(rowsOf(plane).flatMap((row) => rowBytes(row, plane.depth)))
    .build();

/** `version` decides the size of the row lengths. */
export function encodeRle(plane: PlaneFixture, version: 1 | 2 = 1): Uint8Array {
  return encodePackedRows(
    rowsOf(plane).map((row) => packBits(rowBytes(row, plane.depth))),
    version,
  );
}

/** RLE data of rows that are packed already, rightly or wrongly. */
export function encodePackedRows(rows: readonly (readonly number[])[], version: 1 | 2 = 1): Uint8Array {
  const b = new ByteBuilder().u16(1);
  for (const row of rows) {
    if (version === 2) b.u32(row.length);
    else b.u16(row.length);
  }
  return b.add(rows.flat()).build();
}

export const encodeZip = (plane: PlaneFixture): Uint8Array =>
  new ByteBuilder()
    .u16(2)
    .add(deflateSync(Uint8Array.from(rowsOf(plane).flatMap((row) => rowBytes(row, plane.depth)))))
    .build();

export function encodeZipWithPrediction(plane: PlaneFixture): Uint8Array {
  const range = 2 ** plane.depth;
  const deltas = rowsOf(plane).map((row) => row.map((v, x) => (v - (row[x - 1] ?? 0) + range) % range));
  return new ByteBuilder()
    .u16(3)
    .add(deflateSync(Uint8Array.from(deltas.flatMap((row) => rowBytes(row, plane.depth)))))
    .build();
}
