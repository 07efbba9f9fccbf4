import { clamp01, fractal } from '../noise.js';
import type { Camera } from './camera.js';
import type { Canvas, Colour } from './canvas.js';
import { mixColours } from './canvas.js';
import { roadCentre } from './lie-of-the-land.js';
import { hazed, litColour } from './light.js';
import type { ShadowMap } from './shadow-map.js';
import { stroke } from './stroke.js';

const SIDE = 2.85;
const POST_EVERY = 2;
const BEAM = { bottom: 0.46, top: 0.8 } as const;
const WHITE: Colour = [0.68, 0.68, 0.65];
const RUST: Colour = [0.22, 0.1, 0.045];

export const RAIL = { from: 3.2, to: 74 } as const;

const railX = (z: number): number => roadCentre(z) + SIDE;

/** Beam and posts cast a thin shadow to the right. */
export function castGuardRail(shadows: ShadowMap): void {
  for (let z = 1; z < RAIL.to; z += 0.25) {
    shadows.castLine({ x: railX(z), y: 0.63, z }, { x: railX(z + 0.25), y: 0.63, z: z + 0.25 }, 0.13);
  }
}

/** The rail between two distances: a beam pressed into two waves, on round posts. */
export function paintGuardRail(canvas: Canvas, camera: Camera, near: number, far: number): void {
  const firstPost = Math.ceil(near / POST_EVERY) * POST_EVERY;
  for (let z = firstPost; z < far; z += POST_EVERY) paintPost(canvas, camera, z);
  const screenX = (z: number): number => camera.project({ x: railX(z), y: 0, z }).x;
  const [first, last] = [Math.round(screenX(far)), Math.round(screenX(near))];
  for (let x = Math.max(0, first); x < Math.min(canvas.width, last); x++) {
    paintBeamColumn(canvas, camera, { x, z: distanceAt(screenX, x + 0.5, { near, far }) });
  }
}

/** Where on the way from `far` to `near` the rail crosses a column; it only ever moves to the right. */
function distanceAt(
  screenX: (z: number) => number,
  x: number,
  within: { near: number; far: number },
): number {
  let { near, far } = within;
  for (let i = 0; i < 24; i++) {
    const middle = (near + far) / 2;
    if (screenX(middle) > x) near = middle;
    else far = middle;
  }
  return near;
}

function paintBeamColumn(canvas: Canvas, camera: Camera, column: { x: number; z: number }): void {
  const { x, z } = column;
  const top = camera.project({ x: 0, y: BEAM.top, z }).y;
  const bottom = camera.project({ x: 0, y: BEAM.bottom, z }).y;
  for (let y = Math.max(0, Math.floor(top)); y < Math.min(canvas.height, bottom); y++) {
    const coverage = clamp01(Math.min(y + 1, bottom) - Math.max(y, top));
    const down = clamp01((y + 0.5 - top) / (bottom - top));
    canvas.lay(x, y, hazed(beamColour(z, down), z), coverage);
  }
}

/** Two waves: each is lit on its upper flank and dark below. */
function beamColour(z: number, down: number): Colour {
  const wave = Math.sin(down * Math.PI * 4 + 0.6);
  const edge = Math.min(down, 1 - down) < 0.05 ? 0.7 : 1;
  const joint = Math.abs((z % 4) - 2) < 0.025 ? 0.65 : 1;
  const lit = clamp01(0.42 + 0.3 * wave) * edge * joint;
  const stain = clamp01(fractal(z * 3, down * 2.5, 4, 103) * 1.6 - 0.86) * (0.3 + down);
  return litColour(mixColours(WHITE, RUST, stain), lit, 0.5 + 0.3 * (1 - down));
}

function paintPost(canvas: Canvas, camera: Camera, z: number): void {
  const x = railX(z) + 0.07;
  const [low, high] = [camera.project({ x, y: -0.1, z }), camera.project({ x, y: 0.84, z })];
  const half = 0.057 * low.scale;
  const shade = (across: number, along: number): Colour => {
    const grime = fractal(along * 3, z, 3, 107) * (1 - along);
    return hazed(litColour(mixColours(WHITE, RUST, grime * 0.35), clamp01(0.2 - across * 0.75), 0.5), z);
  };
  stroke(canvas, { x: low.x, y: low.y, half }, { x: high.x, y: high.y, half }, shade);
}
