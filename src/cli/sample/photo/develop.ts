import { noise } from '../noise.js';
import { Random } from '../random.js';
import type { Canvas } from './canvas.js';
import { soften } from './soften.js';

const EXPOSURE = 1.5;
const SATURATION = 1.16;

/**
 * What a camera makes of the scene: a lens that is a little soft and dark in the corners, a film-like curve
 * (after Hable, 2010), sRGB, and the noise of a sensor. 8 bit RGB, straight where the canvas is not covered.
 */
export function develop(canvas: Canvas, seed: number): Uint8Array {
  const { width, height, alpha } = canvas;
  const soft = soften(canvas);
  const out = new Uint8Array(width * height * 3);
  const random = new Random(seed);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const pixel = y * width + x;
      const [u, v] = [(x / width - 0.5) * 2, ((y - height / 2) / width) * 2];
      const light = (EXPOSURE * (1 - 0.2 * (u * u + v * v))) / Math.max(1e-3, alpha[pixel]!);
      const rough = random.normal() * 0.8 + (noise(x * 0.35, y * 0.35, seed) - 0.5) * 1.2;
      developPixel(soft, out, pixel * 3, { light, rough, random });
    }
  }
  return out;
}

function developPixel(
  soft: Float32Array,
  out: Uint8Array,
  at: number,
  { light, rough, random }: { light: number; rough: number; random: Random },
): void {
  const [r, g, b] = [soft[at]! * light, soft[at + 1]! * light, soft[at + 2]! * light];
  const grey = r * 0.3 + g * 0.59 + b * 0.11;
  for (let c = 0; c < 3; c++) {
    const value = c === 0 ? r : c === 1 ? g : b;
    const encoded = encode(curve(Math.max(0, grey + (value - grey) * SATURATION)));
    const grain = (rough + random.normal() * 0.75) * (1.55 - encoded);
    out[at + c] = Math.max(0, Math.min(255, Math.round(encoded * 255 + grain)));
  }
}

const WHITE = 2.9;

/** Shoulder for the highlights, a toe for the shadows. */
const curve = (x: number): number => Math.max(0, hable(x * 2) / hable(WHITE * 2));

const hable = (v: number): number => (v * (0.22 * v + 0.022) + 0.0012) / (v * (0.22 * v + 0.3) + 0.06) - 0.02;

const encode = (linear: number): number =>
  linear <= 0.0031308 ? linear * 12.92 : Math.min(1, 1.055 * Math.pow(linear, 1 / 2.4) - 0.055);
