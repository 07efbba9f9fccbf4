import type { Pixels } from '../pixels.js';
import { maxSample } from '../pixels.js';

/**
 * One row of a picture as straight RGBA, float 0..1, into the start of `out` (4 values a pixel). Grey becomes
 * three equal colours; a picture without alpha is opaque.
 */
export function decodeRow(pixels: Pixels, y: number, out: Float32Array): void {
  const { width, channels, data } = pixels;
  const scale = 1 / maxSample(pixels.depth);
  const colours = channels >= 3;
  const alphaAt = channels === 2 || channels === 4 ? channels - 1 : -1;
  let from = y * width * channels;
  for (let to = 0; to < width * 4; to += 4, from += channels) {
    const first = data[from]! * scale;
    out[to] = first;
    out[to + 1] = colours ? data[from + 1]! * scale : first;
    out[to + 2] = colours ? data[from + 2]! * scale : first;
    out[to + 3] = alphaAt < 0 ? 1 : data[from + alphaAt]! * scale;
  }
}
