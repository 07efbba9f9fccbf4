import { allocateSamples, type Pixels } from './pixels.js';

/** A picture and what it counts. */
export interface Share {
  readonly pixels: Pixels;
  /** 0 or more; the sum of all is above 0. */
  readonly weight: number;
}

/** The weighed average of pictures of one size, depth and number of channels. */
export function mixPictures(shares: readonly [Share, ...Share[]]): Pixels {
  const [{ pixels: first }] = shares;
  const sum = shares.reduce((all, { weight }) => all + weight, 0);
  const mixed = new Float32Array(first.data.length);
  for (const { pixels, weight } of shares) {
    const part = weight / sum;
    for (let i = 0; i < mixed.length; i++) mixed[i]! += part * pixels.data[i]!;
  }
  const data = allocateSamples(first.depth, mixed.length);
  const rounding = first.depth === 32 ? 0 : 0.5;
  for (let i = 0; i < mixed.length; i++) data[i] = mixed[i]! + rounding;
  return { ...first, data };
}
