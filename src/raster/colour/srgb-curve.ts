import type { Matrix3 } from './matrix3.js';
import type { ToneCurve } from './tone-curve.js';

/** IEC 61966-2-1, encoded to linear. */
export const SRGB_CURVE: ToneCurve = {
  kind: 'parametric',
  ...{ g: 2.4, a: 1 / 1.055, b: 0.055 / 1.055, c: 1 / 12.92, d: 0.04045, e: 0, f: 0 },
};

/** Linear sRGB to XYZ relative to D50, Bradford-adapted: the primaries of IEC 61966-2-1, as in ICC profiles. */
export const SRGB_TO_XYZ_D50: Matrix3 = [
  0.4360747, 0.3850649, 0.1430804, 0.2225045, 0.7168786, 0.0606169, 0.0139322, 0.0971045, 0.7141733,
];

/** Luminance of linear sRGB: ITU-R BT.709. */
export const LUMINANCE = { red: 0.2126, green: 0.7152, blue: 0.0722 } as const;

/** Linear to encoded, beyond 0..1 too: odd about 0, and the same power above 1 (extended sRGB, IEC 61966-2-2). */
export function encodeSrgb(linear: number): number {
  const x = Math.abs(linear);
  const encoded = x <= 0.0031308 ? x * 12.92 : 1.055 * x ** (1 / 2.4) - 0.055;
  return linear < 0 ? -encoded : encoded;
}

/** The inverse of `encodeSrgb`. */
export function decodeSrgb(encoded: number): number {
  const x = Math.abs(encoded);
  const linear = x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4;
  return encoded < 0 ? -linear : linear;
}
