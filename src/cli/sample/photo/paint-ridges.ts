import { clamp01, fractal, mix, noise, smoothstep } from '../noise.js';
import type { Camera } from './camera.js';
import type { Canvas, Colour } from './canvas.js';
import { hazed, litColour } from './light.js';

/** A line of wooded hills. Heights and features in metres. */
interface Ridge {
  readonly distance: number;
  readonly lowest: number;
  readonly highest: number;
  readonly feature: number;
  readonly colour: Colour;
  readonly seed: number;
}

const RIDGES: readonly Ridge[] = [
  { distance: 7500, lowest: 330, highest: 950, feature: 2400, colour: [0.07, 0.12, 0.07], seed: 71 },
  { distance: 3600, lowest: 110, highest: 480, feature: 1100, colour: [0.07, 0.13, 0.05], seed: 53 },
  { distance: 1500, lowest: 40, highest: 170, feature: 520, colour: [0.075, 0.14, 0.035], seed: 97 },
  { distance: 620, lowest: 8, highest: 62, feature: 230, colour: [0.08, 0.145, 0.03], seed: 29 },
];

/** Hills from far to near, each bluer the farther it is. */
export function paintRidges(canvas: Canvas, camera: Camera): void {
  for (const ridge of RIDGES) paintRidge(canvas, camera, ridge);
}

function paintRidge(canvas: Canvas, camera: Camera, ridge: Ridge): void {
  const perMetre = camera.focal / ridge.distance;
  const base = Math.min(canvas.height, Math.ceil(camera.horizon) + 14);
  for (let x = 0; x < canvas.width; x++) {
    const along = (x - canvas.width / 2) / perMetre;
    const crest = crestOf(ridge, along);
    const top = camera.horizon - crest * perMetre;
    for (let y = Math.max(0, Math.floor(top) - 1); y < base; y++) {
      const cover = clamp01(y + 1 - top);
      const up = (camera.horizon - y) / perMetre;
      canvas.lay(x, y, slopeColour(ridge, { along, up, crest }), cover);
    }
  }
}

function crestOf({ lowest, highest, feature, seed }: Ridge, along: number): number {
  const shape = smoothstep(0.25, 0.75, fractal(along / feature, seed * 0.37, 5, seed));
  const trees = noise(along / 7, 3, seed + 40) * 5 + noise(along / 2.5, 9, seed + 41) * 2;
  return mix(lowest, highest, shape) + trees;
}

/** Spurs and hollows catch the light from the left; crowns of trees are lit on one side each. */
function slopeColour(ridge: Ridge, at: { along: number; up: number; crest: number }): Colour {
  const { feature, seed } = ridge;
  const spur = (dx: number): number =>
    fractal((at.along + dx) / (feature * 0.3), at.up / (feature * 0.42), 4, seed + 7);
  const fold = clamp01(0.5 + (spur(feature * 0.03) - spur(-feature * 0.03)) * 6);
  const crown =
    crownAt(at.along / 6, at.up / 4, seed) * 0.6 + crownAt(at.along / 2.4, at.up / 1.7, seed + 1) * 0.4;
  const lit = clamp01(0.08 + fold * 0.45 + (crown - 0.45) * 1.9);
  const kind = fractal(at.along / 26, at.up / 18, 3, seed + 11);
  const tone = mix(0.7, 1.25, kind);
  const own: Colour = [
    ridge.colour[0] * tone * mix(0.9, 1.15, kind),
    ridge.colour[1] * tone,
    ridge.colour[2] * tone,
  ];
  // Mist gathers at the foot.
  const mist = smoothstep(0.5, 0, at.up / Math.max(1, at.crest)) * 0.35;
  return hazed(litColour(own, lit * 0.9, 0.35 + 0.5 * crown), ridge.distance * (1 + mist));
}

/** Round tops with dark gaps between them, brighter on the left. */
function crownAt(x: number, y: number, seed: number): number {
  const top = 1 - Math.abs(noise(x, y, seed + 3) * 2 - 1);
  return clamp01(
    0.5 + (top - 0.5) * 0.7 + (noise(x - 0.3, y - 0.3, seed + 3) - noise(x + 0.3, y + 0.3, seed + 3)) * 0.8,
  );
}
