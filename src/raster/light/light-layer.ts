import type { Pixels } from '../pixels.js';
import type { ColourTable } from './colour-table.js';

/** One point of a curve, whole numbers 0..255, as Photoshop's Curves counts them. */
export interface CurvePoint {
  readonly input: number;
  readonly output: number;
}

/** Curves of one adjustment: `master` works on every channel after the channel's own curve. 2 to 16 points each, inputs rising. */
export interface CurvesLight {
  readonly kind: 'curves';
  readonly name: string;
  readonly master: readonly CurvePoint[];
  readonly red: readonly CurvePoint[];
  readonly green: readonly CurvePoint[];
  readonly blue: readonly CurvePoint[];
}

/** A colour lookup: colours by hue, held inside the gamut. */
export interface LookupLight {
  readonly kind: 'lookup';
  readonly name: string;
  readonly table: ColourTable;
}

/** Painted light: haze (`normal`) or bloom (`screen`). As large as the plate, at its depth, colour in straight alpha. */
export interface PixelLight {
  readonly kind: 'pixels';
  readonly name: string;
  readonly blend: 'normal' | 'screen';
  /** 0..1 */
  readonly opacity: number;
  readonly pixels: Pixels;
}

/**
 * One editable layer of a light, clipped to the plate. Lists of them run from the bottom to the top: each works on
 * what lies beneath it. Values are those of the document, in its own profile.
 */
export type LightLayer = CurvesLight | LookupLight | PixelLight;
