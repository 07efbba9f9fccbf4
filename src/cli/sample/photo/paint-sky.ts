import { clamp01, fractal, mix, smoothstep } from '../noise.js';
import type { Camera } from './camera.js';
import type { Canvas, Colour } from './canvas.js';
import { mixColours } from './canvas.js';

const ZENITH: Colour = [0.075, 0.2, 0.52];
const MIDDLE: Colour = [0.2, 0.4, 0.74];
const LOW: Colour = [0.55, 0.68, 0.84];

/** Blue sky that pales towards the horizon, with thin high cloud drawn out by the wind. */
export function paintSky(canvas: Canvas, camera: Camera): void {
  const { width, height } = canvas;
  for (let y = 0; y < height; y++) {
    const up = clamp01((camera.horizon - y) / camera.horizon);
    const sky = mixColours(
      mixColours(LOW, MIDDLE, smoothstep(0, 0.42, up)),
      ZENITH,
      smoothstep(0.3, 1.1, up),
    );
    for (let x = 0; x < width; x++) canvas.lay(x, y, withCirrus(sky, x / width, up), 1);
  }
}

function withCirrus(sky: Colour, x: number, up: number): Colour {
  if (up <= 0.02) return sky;
  const far = 1 / (up + 0.25);
  const u = (x - 0.5) * far * 3.2;
  const v = far * 4.2;
  const warp = fractal(u * 0.8, v * 0.8, 3, 11);
  const streaks = fractal(u * 1.1 + warp * 1.5, v * 3.2 + u * 0.9 + warp * 2, 5, 23);
  const patches = smoothstep(0.42, 0.72, fractal(u * 0.55, v * 0.55, 2, 37));
  const amount = smoothstep(0.47, 0.85, streaks) * patches * mix(0.25, 0.75, up);
  return mixColours(sky, [0.92, 0.94, 0.97], clamp01(amount));
}
