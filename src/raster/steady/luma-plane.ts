import type { Plane } from '../box-mean.js';
import { maxSample, type Pixels } from '../pixels.js';

/** How light a picture is, 0..255, by the weights of BT.601 over the encoded values. Grey or RGB, alpha passed over. */
export function lumaPlane({ width, height, channels, depth, data }: Pixels): Plane {
  const values = new Float32Array(width * height);
  const scale = 255 / maxSample(depth);
  const [red, green, blue] = channels >= 3 ? [0.299 * scale, 0.587 * scale, 0.114 * scale] : [scale, 0, 0];
  const [second, third] = channels >= 3 ? [1, 2] : [0, 0];
  for (let i = 0, from = 0; i < values.length; i++, from += channels) {
    values[i] = red * data[from]! + green * data[from + second]! + blue * data[from + third]!;
  }
  return { width, height, values };
}
