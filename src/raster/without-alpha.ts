import { allocateSamples, type ChannelCount, hasAlpha, type Pixels } from './pixels.js';

/** The colours alone, whatever the alpha says; a picture without alpha as it is. */
export function withoutAlpha(pixels: Pixels): Pixels {
  if (!hasAlpha(pixels.channels)) return pixels;
  const { width, height, depth, data } = pixels;
  const channels = (pixels.channels - 1) as ChannelCount;
  const plain = allocateSamples(depth, width * height * channels);
  for (let from = 0, to = 0; from < data.length; from += pixels.channels)
    for (let c = 0; c < channels; c++) plain[to++] = data[from + c]!;
  return { width, height, channels, depth, data: plain };
}
