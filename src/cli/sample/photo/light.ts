import { mixColours } from './canvas.js';
import type { Colour } from './canvas.js';

/** Towards the sun: afternoon, high on the left and behind the camera. Length 1. */
export const SUN = { x: -0.72, y: 0.62, z: -0.31 } as const;

export const SUN_LIGHT: Colour = [1.0, 0.93, 0.8];
export const SKY_LIGHT: Colour = [0.2, 0.27, 0.38];

const HAZE: Colour = [0.5, 0.6, 0.74];
/** Metres after which two thirds of a colour are haze. */
const HAZE_DEPTH = 2600;

/** A surface's colour under the sun (`lit` 0..1) and the open sky (`open` 0..1). */
export const litColour = (surface: Colour, lit: number, open: number): Colour => [
  surface[0] * (SUN_LIGHT[0] * lit + SKY_LIGHT[0] * open),
  surface[1] * (SUN_LIGHT[1] * lit + SKY_LIGHT[1] * open),
  surface[2] * (SUN_LIGHT[2] * lit + SKY_LIGHT[2] * open),
];

/** What the air makes of a colour that is seen from `distance` metres. */
export const hazed = (colour: Colour, distance: number): Colour =>
  mixColours(colour, HAZE, 1 - Math.exp(-distance / HAZE_DEPTH));
