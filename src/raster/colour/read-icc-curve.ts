import type { IccBytes } from './icc-bytes.js';
import type { ToneCurve } from './tone-curve.js';
import { gammaCurve } from './tone-curve.js';

/** How many parameters each function type of a `para` element has: ICC.1:2022 table 68. */
const PARAMETER_COUNTS = [1, 3, 4, 5, 7];
const LONGEST_TABLE = 65536;

/** @throws HaikeiError `file-damaged` or `file-truncated` when there is no usable tone curve at `offset` */
export function readIccCurve(bytes: IccBytes, offset: number): ToneCurve {
  const type = bytes.signature(offset);
  if (type === 'curv') return readSampled(bytes, offset);
  if (type === 'para') return readParametric(bytes, offset);
  throw bytes.damaged(offset, type, 'curv or para');
}

function readSampled(bytes: IccBytes, offset: number): ToneCurve {
  const count = bytes.u32(offset + 8);
  if (count > LONGEST_TABLE) throw bytes.damaged(offset + 8, `${count} values`, `${LONGEST_TABLE} or fewer`);
  bytes.need(offset + 12, count * 2);
  if (count === 0) return gammaCurve(1);
  if (count === 1) return checkGamma(bytes, offset + 12, bytes.u16(offset + 12) / 256);
  const values = Float64Array.from({ length: count }, (_, i) => bytes.u16(offset + 12 + i * 2) / 65535);
  const falls = values.findIndex((value, i) => i > 0 && value < values[i - 1]!);
  if (falls > 0) throw bytes.damaged(offset + 12 + falls * 2, 'a falling tone curve', 'a rising one');
  if (values[0] === values[count - 1]) throw bytes.damaged(offset + 12, 'a flat tone curve', 'a rising one');
  return { kind: 'table', values };
}

function checkGamma(bytes: IccBytes, offset: number, g: number): ToneCurve {
  if (g <= 0) throw bytes.damaged(offset, `gamma ${g}`, 'a gamma above 0');
  return gammaCurve(g);
}

function readParametric(bytes: IccBytes, offset: number): ToneCurve {
  const type = bytes.u16(offset + 8);
  const count = PARAMETER_COUNTS[type];
  if (count === undefined) throw bytes.damaged(offset + 8, `curve type ${type}`, '0 to 4');
  const p = Array.from({ length: count }, (_, i) => bytes.fixed(offset + 12 + i * 4));
  checkGamma(bytes, offset + 12, p[0]!);
  const curve = fromParameters(type, p);
  if (type > 0 && curve.a <= 0) throw bytes.damaged(offset + 16, `slope ${curve.a}`, 'a slope above 0');
  if (curve.c < 0) throw bytes.damaged(offset + 24, `slope ${curve.c}`, 'a slope of 0 or more');
  return curve;
}

function fromParameters(type: number, p: readonly number[]): ToneCurve & { kind: 'parametric' } {
  const [g = 1, a = 1, b = 0, c = 0, d = 0, e = 0, f = 0] = p;
  const curve = { kind: 'parametric', g, a, b, c, d, e, f } as const;
  // Types 1 and 2 switch at −b/a; the fourth parameter of type 2 is added on both sides.
  if (type === 1) return { ...curve, d: -b / a };
  if (type === 2) return { ...curve, c: 0, d: -b / a, e: c, f: c };
  return curve;
}
