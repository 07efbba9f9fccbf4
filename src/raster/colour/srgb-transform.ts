import type { Rect } from '../../geometry/rect.js';
import type { Pixels } from '../pixels.js';
import { maxSample } from '../pixels.js';
import { reflectedIndices } from '../reflected-indices.js';
import type { ColourTransform } from './colour-transform.js';

/** For documents in sRGB: no colour is converted, so 8 and 16 bits come back exactly as they were. */
export const srgbTransform: ColourTransform = {
  toSrgb({ width, height, channels, depth, data }, region, out) {
    const scale = 1 / maxSample(depth);
    const columns = reflectedIndices(region.left, region.right, width);
    let to = 0;
    for (const y of reflectedIndices(region.top, region.bottom, height)) {
      for (let x = 0; x < columns.length; x++, to += 3) {
        const from = (y * width + columns[x]!) * channels;
        out[to] = data[from]! * scale;
        out[to + 1] = data[from + 1]! * scale;
        out[to + 2] = data[from + 2]! * scale;
      }
    }
  },
  fromSrgb(rgb: Float32Array, region: Rect, { width, channels, depth, data }: Pixels) {
    const most = maxSample(depth);
    // A float document keeps its values; the others are rounded by adding a half and cutting.
    const half = depth === 32 ? 0 : 0.5;
    let from = 0;
    for (let y = region.top; y < region.bottom; y++) {
      let to = (y * width + region.left) * channels;
      for (let x = region.left; x < region.right; x++, from += 3, to += channels) {
        for (let c = 0; c < 3; c++) {
          const value = rgb[from + c]! * most;
          data[to + c] = value > 0 ? (value < most ? value + half : most) : 0;
        }
      }
    }
  },
};
