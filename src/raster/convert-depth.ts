import type { Pixels, Samples } from './pixels.js';
import { allocateSamples, maxSample } from './pixels.js';

/**
 * The same picture at another whole-number depth; the picture itself when it has that depth. 8 to 16 bit
 * multiplies by 257, so that white stays white and the way back is exact; 16 to 8 bit rounds.
 */
export function convertDepth(pixels: Pixels, depth: 8 | 16): Pixels {
  if (pixels.depth === depth) return pixels;
  const data: Samples = allocateSamples(depth, pixels.data.length);
  const most = maxSample(depth);
  const scale = most / maxSample(pixels.depth);
  for (let i = 0; i < data.length; i++) {
    const value = pixels.data[i]! * scale + 0.5;
    data[i] = value > 0 ? (value < most ? value : most) : 0;
  }
  return { ...pixels, depth, data };
}
