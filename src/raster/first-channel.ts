import { allocateSamples, type Pixels } from './pixels.js';

/** A picture of which every channel says the same, as one of one channel: the first; one that has no other as it is. */
export function firstChannel(pixels: Pixels): Pixels {
  const { width, height, channels, depth, data } = pixels;
  if (channels === 1) return pixels;
  const grey = allocateSamples(depth, width * height);
  for (let i = 0; i < grey.length; i++) grey[i] = data[i * channels]!;
  return { width, height, channels: 1, depth, data: grey };
}
