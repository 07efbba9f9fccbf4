import { allocateSamples, type ChannelCount, type Pixels } from './pixels.js';

/** A grey picture as RGB, by three equal channels, with the alpha that it has; RGB as it is. */
export function inColour(pixels: Pixels): Pixels {
  if (pixels.channels > 2) return pixels;
  const { width, height, depth, data } = pixels;
  const channels = (pixels.channels + 2) as ChannelCount;
  const rgb = allocateSamples(depth, width * height * channels);
  for (let from = 0, to = 0; from < data.length; from += pixels.channels, to += channels) {
    rgb.fill(data[from]!, to, to + 3);
    if (channels === 4) rgb[to + 3] = data[from + 1]!;
  }
  return { width, height, channels, depth, data: rgb };
}
