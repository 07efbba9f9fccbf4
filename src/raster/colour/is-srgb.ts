import type { IccProfile } from './icc-profile.js';
import { encodeSrgb, SRGB_TO_XYZ_D50 } from './srgb-curve.js';
import { evaluateCurve } from './tone-curve.js';

/** Half a level of 255: no profile this close can be told from sRGB in an 8-bit picture. */
const CLOSE = 0.002;

/** Whether the profile is sRGB by its values, whatever its name: makers round the same numbers differently. */
export function isSrgb(profile: IccProfile): boolean {
  if (profile.space !== 'rgb') return false;
  const sameMatrix = profile.toXyz.every((value, i) => Math.abs(value - SRGB_TO_XYZ_D50[i]!) < CLOSE);
  return sameMatrix && profile.curves.every((curve) => isSrgbCurve((x) => evaluateCurve(curve, x)));
}

function isSrgbCurve(linear: (x: number) => number): boolean {
  for (let i = 0; i <= 255; i++) {
    if (Math.abs(encodeSrgb(linear(i / 255)) - i / 255) > CLOSE) return false;
  }
  return true;
}
