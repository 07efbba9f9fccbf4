import type { Pixels } from '../pixels.js';
import { maxSample } from '../pixels.js';

/** Photo and painting of the same size, both three channels in sRGB. */
export interface GuidedPair {
  readonly photo: Pixels;
  readonly painting: Pixels;
}

/** Values of a pixel: photo 0–2, painting 3–5, photo × photo 6–11, photo × painting 12–20. */
export const PRODUCTS = 21;

/** Of the photo's channels multiplied with each other: the six different entries of a symmetric matrix. */
const SQUARES = [
  [0, 0],
  [0, 1],
  [0, 2],
  [1, 1],
  [1, 2],
  [2, 2],
] as const;

/** Length of a row of products: one plane after the other, a pixel more at both ends. */
export const productsLength = (width: number): number => PRODUCTS * (width + 2);

/** One channel of row `y`, 0..1, the border's pixels once more at both ends. */
function channelRow({ width, channels, depth, data }: Pixels, y: number, c: number, out: Float64Array): void {
  const unit = 1 / maxSample(depth);
  for (let x = 0, at = y * width * channels + c; x < width; x++, at += channels)
    out[x + 1] = data[at]! * unit;
  out[0] = out[1]!;
  out[width + 1] = out[width]!;
}

function multiply(first: Float64Array, second: Float64Array, out: Float64Array): void {
  for (let x = 0; x < out.length; x++) out[x] = first[x]! * second[x]!;
}

/** What windows over row `y` sum up: computed once a pixel, though nine windows hold it. */
export function pairProducts({ photo, painting }: GuidedPair, y: number, out: Float64Array): void {
  const length = photo.width + 2;
  const plane = (k: number): Float64Array => out.subarray(k * length, (k + 1) * length);
  for (let c = 0; c < 3; c++) {
    channelRow(photo, y, c, plane(c));
    channelRow(painting, y, c, plane(3 + c));
  }
  SQUARES.forEach(([a, b], i) => multiply(plane(a), plane(b), plane(6 + i)));
  for (let i = 0; i < 9; i++) multiply(plane(i % 3), plane(3 + Math.floor(i / 3)), plane(12 + i));
}
