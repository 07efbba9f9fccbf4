import { allocateSamples, type Pixels } from '../../raster/pixels.js';

/** Three channels: grey three times, alpha left out. */
export function asRgb({ width, height, channels, depth, data }: Pixels): Pixels {
  if (channels === 3) return { width, height, channels, depth, data };
  const rgb = allocateSamples(depth, width * height * 3);
  const step = channels >= 3 ? 1 : 0;
  for (let i = 0; i < width * height; i++) {
    for (let c = 0; c < 3; c++) rgb[i * 3 + c] = data[i * channels + c * step]!;
  }
  return { width, height, channels: 3, depth, data: rgb };
}
