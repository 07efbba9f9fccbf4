import { clamp01, fractal, mix, noise, smoothstep } from '../noise.js';
import type { Place } from './camera.js';
import type { Colour } from './canvas.js';
import { mixColours } from './canvas.js';
import { FIELD_LEVEL, ROAD_HALF, roadCentre, SLOPE_FOOT, VERGE_RIGHT, WOOD_EDGE } from './lie-of-the-land.js';

const ASPHALT: Colour = [0.19, 0.182, 0.172];
const PAINT: Colour = [0.62, 0.61, 0.57];
const SOIL: Colour = [0.17, 0.13, 0.085];
const GRASS: Colour = [0.1, 0.135, 0.035];
const RICE: Colour = [0.135, 0.18, 0.052];
const LEAF_LITTER: Colour = [0.09, 0.075, 0.045];

/** How much of a texture of `size` metres can be seen where a metre is `scale` pixels: 0 when finer than a pixel. */
const visible = (size: number, scale: number): number => smoothstep(0.7, 2.2, size * scale);

/** What the ground is made of at a place, before light. */
export function groundColour(place: Place, scale: number): Colour {
  const side = place.x - roadCentre(place.z);
  if (place.y < FIELD_LEVEL / 2) return fieldColour(place, scale);
  const ragged = (fractal(place.x * 2.1, place.z * 2.1, 3, 5) - 0.5) * 0.35;
  const road = smoothstep(0.06, -0.06, Math.abs(side) - ROAD_HALF + ragged * 0.6);
  const verge = vergeColour(place, side + ragged, scale);
  return road > 0 ? mixColours(verge, asphaltColour(place, side, scale), road) : verge;
}

function asphaltColour({ x, z }: Place, side: number, scale: number): Colour {
  const stones = (noise(x * 140, z * 140, 61) - 0.5) * 0.9 * visible(0.007, scale);
  const grain = (noise(x * 48, z * 48, 62) - 0.5) * 0.5 * visible(0.02, scale);
  const worn = (fractal(x * 0.9, z * 0.35, 4, 63) - 0.5) * 0.42;
  const tracks = 0.1 * Math.exp(-(((Math.abs(side) - 0.85) / 0.3) ** 2));
  const oil = -0.13 * Math.exp(-((side / 0.28) ** 2)) * fractal(x, z * 0.15, 2, 64);
  const tone = Math.max(0.25, 1 + stones + grain + worn + tracks + oil);
  const crack = crackAt(x, z) * visible(0.012, scale);
  const patch = patchAt(side, z);
  const base: Colour = [ASPHALT[0] * tone * patch, ASPHALT[1] * tone * patch, ASPHALT[2] * tone * patch];
  const line = edgeLine(side, x, z);
  return mixColours(mixColours(base, PAINT, line * (0.86 + grain * 0.3)), [0.025, 0.024, 0.022], crack * 0.8);
}

/** A square that was once dug up and closed with newer asphalt. */
function patchAt(side: number, z: number): number {
  const rough = (fractal(side * 6, z * 6, 3, 68) - 0.5) * 0.12;
  const across = smoothstep(0.02, -0.02, Math.abs(side - 0.75) - 0.62 + rough);
  const along = smoothstep(0.03, -0.03, Math.abs(z - 9.4) - 1.5 + rough);
  return 1 - 0.2 * across * along;
}

/** Thin dark lines where fractal noise crosses its middle, in some places only. */
function crackAt(x: number, z: number): number {
  const field = fractal(x * 0.8, z * 0.8, 5, 65) - 0.5;
  const where = smoothstep(0.52, 0.66, fractal(x * 0.3, z * 0.3, 2, 66));
  return smoothstep(0.011, 0.002, Math.abs(field)) * where;
}

function edgeLine(side: number, x: number, z: number): number {
  const on = smoothstep(0.075, 0.06, Math.abs(Math.abs(side) - (ROAD_HALF - 0.22)));
  return on * smoothstep(0.28, 0.5, fractal(x * 7, z * 7, 4, 67) + 0.14);
}

function vergeColour({ x, z }: Place, side: number, scale: number): Colour {
  const tufts = fractal(x * 3, z * 3, 4, 71);
  const blades = 1 + (noise(x * 40, z * 18, 72) - 0.5) * 0.9 * visible(0.03, scale);
  const grass = mixColours(
    SOIL,
    GRASS,
    smoothstep(0.32, 0.55, tufts + (Math.abs(side) > 2.6 ? 0.14 : -0.04)),
  );
  const wood = smoothstep(WOOD_EDGE + 0.7, WOOD_EDGE - 0.5, side);
  const floor = mixColours(LEAF_LITTER, [0.05, 0.08, 0.02], fractal(x * 1.3, z * 1.3, 3, 73));
  const colour = mixColours(grass, floor, wood);
  return [colour[0] * blades, colour[1] * blades, colour[2] * blades];
}

/** Rows of young rice that run ahead, low banks between the fields across. */
function fieldColour({ x, z }: Place, scale: number): Colour {
  const wave = fractal(x * 0.12, z * 0.05, 3, 81);
  const rows = 0.5 + 0.5 * Math.cos((x / 0.3) * Math.PI * 2 + noise(x * 3, z * 2, 82) * 2);
  const rowSeen = smoothstep(3.5, 9, 0.3 * scale) * 0.6;
  const leaf =
    1 +
    (noise(x * 22, z * 9, 83) - 0.5) * 1.1 * visible(0.05, scale) +
    (noise(x * 3, z * 1.2, 84) - 0.5) * 0.3;
  const tone = leaf * mix(1, 0.55 + 0.65 * rows, rowSeen) * mix(0.85, 1.18, wave);
  const bank = bankAt(x, z);
  const rice: Colour = [RICE[0] * tone * mix(0.9, 1.25, wave), RICE[1] * tone, RICE[2] * tone];
  const dyke: Colour = [GRASS[0] * 1.35 * leaf, GRASS[1] * 1.1 * leaf, GRASS[2] * 1.2 * leaf];
  return mixColours(rice, dyke, bank);
}

function bankAt(x: number, z: number): number {
  const across = Math.abs(((z + 7) % 34) - 17);
  const along = Math.abs(((x + 200) % 42) - 21);
  return clamp01(smoothstep(0.75, 0.5, across) + smoothstep(0.6, 0.4, along));
}

/** Level of the ground: the road and its verges, a slope, and the fields below. */
export function groundLevel(x: number, z: number): number {
  const side = x - roadCentre(z);
  return FIELD_LEVEL * smoothstep(VERGE_RIGHT, SLOPE_FOOT, side);
}
