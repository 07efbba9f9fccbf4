import { allocateSamples, hasAlpha, maxSample, type Pixels } from '../pixels.js';
import type { LightLayer } from './light-layer.js';
import { lightRow } from './light-row.js';

/**
 * Bakes a light into a plate of three or four channels: what the layers would show when clipped to it. Computed in
 * float and rounded once; alpha stays as it is.
 */
export function applyLight(layers: readonly LightLayer[], plate: Pixels): Pixels {
  const { width, height, channels, depth } = plate;
  const rows = layers.map(lightRow);
  const [full, rounding] = [maxSample(depth), depth === 32 ? 0 : 0.5];
  const [source, data] = [plate.data, allocateSamples(depth, plate.data.length)];
  const rgb = new Float32Array(width * 3);
  for (let y = 0; y < height; y++) {
    const from = y * width * channels;
    for (let i = 0, at = from; i < rgb.length; i += 3, at += channels)
      for (let c = 0; c < 3; c++) rgb[i + c] = source[at + c]! / full;
    for (const change of rows) change(rgb, 0, y);
    for (let i = 0, at = from; i < rgb.length; i += 3, at += channels) {
      for (let c = 0; c < 3; c++) data[at + c] = rgb[i + c]! * full + rounding;
      if (hasAlpha(channels)) data[at + 3] = source[at + 3]!;
    }
  }
  return { ...plate, data };
}
