import { rect, rectHeight, rectWidth, type Rect } from '../../../../src/geometry/rect.js';
import { allocateSamples, maxSample, type ChannelCount, type Pixels } from '../../../../src/raster/pixels.js';

/** Noise that is the same for the same seed, so that failures repeat. */
export function noise(bounds: Rect, format: { channels: ChannelCount; depth: 8 | 16; seed: number }): Pixels {
  const [width, height] = [rectWidth(bounds), rectHeight(bounds)];
  const { channels, depth } = format;
  const data = allocateSamples(depth, width * height * channels);
  let state = (format.seed * 2654435761 + 12345) >>> 0;
  for (let i = 0; i < data.length; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    // Runs as well as noise, so that both ways of packing are used.
    data[i] = i % 7 < 4 && i >= channels ? data[i - channels]! : (state >>> 9) & maxSample(depth);
  }
  return { width, height, channels, depth, data };
}

/** One colour everywhere; `samples` holds one number a channel. */
export function flat(bounds: Rect, depth: 8 | 16, samples: readonly number[]): Pixels {
  const [width, height] = [rectWidth(bounds), rectHeight(bounds)];
  const data = allocateSamples(depth, width * height * samples.length);
  for (let i = 0; i < data.length; i++) data[i] = samples[i % samples.length]!;
  return { width, height, channels: samples.length as ChannelCount, depth, data };
}

export const box = (left: number, top: number, width: number, height: number): Rect =>
  rect(left, top, left + width, top + height);
