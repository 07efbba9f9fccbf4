import type { Matrix3 } from './matrix3.js';
import type { ToneCurve } from './tone-curve.js';

/** What Haikei needs of an ICC profile: one whose colours are tone curves and, for RGB, a matrix. */
export type IccProfile =
  | {
      readonly space: 'rgb';
      /** The profile's own name, for messages. */
      readonly description: string;
      /** Red, green, blue. */
      readonly curves: readonly [ToneCurve, ToneCurve, ToneCurve];
      /** Linear RGB to XYZ relative to D50, where white has Y = 1. */
      readonly toXyz: Matrix3;
    }
  | { readonly space: 'gray'; readonly description: string; readonly curve: ToneCurve };
