import { downscale } from '../downscale.js';
import { hasAlpha, maxSample, type Pixels } from '../pixels.js';
import { type Plane } from '../box-mean.js';
import { boxBlur } from './box-blur.js';
import type { Bloom } from './light-script.js';

/** Bloom is broad: it is worked out on a picture of at most this many px across. */
const WORKING_WIDTH = 640;

/** How far around a highlight counts as its surroundings, in radii of the bloom. */
const SURROUNDINGS = 3;

/** Size of the narrow glow, in radii of the bloom. */
const NEAR = 0.3;

export interface Shine {
  readonly red: Plane;
  readonly green: Plane;
  readonly blue: Plane;
}

const warmthOf = (red: number, blue: number): number => Math.min(1, Math.max(0, (red - blue) * 4));

/** What shines and how strongly, before it spreads; values 0..1. */
function strength(small: Pixels, { threshold, warmth }: Bloom): Float32Array {
  const full = maxSample(small.depth);
  const shown = new Float32Array(small.width * small.height);
  for (let i = 0, at = 0; i < shown.length; i++, at += small.channels) {
    const [red, green, blue] = [
      small.data[at]! / full,
      small.data[at + 1]! / full,
      small.data[at + 2]! / full,
    ];
    const alpha = hasAlpha(small.channels) ? small.data[at + 3]! / full : 1;
    const bright = Math.max(0, 0.299 * red + 0.587 * green + 0.114 * blue - threshold) / (1 - threshold);
    shown[i] = bright * alpha * (1 - warmth + warmth * warmthOf(red, blue));
  }
  return shown;
}

/** Takes the surroundings off, so that a lamp shines and a sky does not. */
function localOnly(shown: Plane, sigma: number, local: number): Plane {
  if (local === 0) return shown;
  const around = boxBlur(shown, sigma * SURROUNDINGS);
  return { ...shown, values: shown.values.map((value, i) => Math.max(0, value - local * around.values[i]!)) };
}

/** A colour channel of what shines, spread; 0..1. A narrow glow that hugs a lamp, and a wide one around it. */
function spread(small: Pixels, shown: Plane, channel: number, sigma: number): Plane {
  const full = maxSample(small.depth);
  const values = shown.values.map((value, i) => (value * small.data[i * small.channels + channel]!) / full);
  const own = { ...shown, values };
  const [near, far] = [boxBlur(own, sigma * NEAR), boxBlur(own, sigma)];
  return { ...shown, values: near.values.map((value, i) => 1 - (1 - value) * (1 - far.values[i]!)) };
}

/** The light that spreads from a plate, on a small copy of it. `across` is the frame's width in px of the plate. */
export function shineOf(plate: Pixels, bloom: Bloom, across: number): Shine {
  const scale = Math.min(1, WORKING_WIDTH / plate.width);
  const width = Math.max(1, Math.round(plate.width * scale));
  const small = downscale(plate, width, Math.max(1, Math.round(plate.height * scale)));
  const sigma = (bloom.radius * across * width) / plate.width;
  const shown = { width, height: small.height, values: strength(small, bloom) };
  const local = localOnly(shown, sigma, bloom.local);
  const channel = (c: number): Plane => spread(small, local, c, sigma);
  return { red: channel(0), green: channel(1), blue: channel(2) };
}
