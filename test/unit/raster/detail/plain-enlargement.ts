import { type Pixels, maxSample } from '../../../../src/raster/pixels.js';
import { solveSymmetric } from '../../../../src/raster/detail/solve-symmetric.js';

/** The guided enlargement as it is described, a window at a time: what the quick one is held against, to the last bit. */

type Rgb = readonly [number, number, number];

const within = (at: number, size: number): number => Math.min(size - 1, Math.max(0, at));

function colour({ width, height, depth, data }: Pixels, x: number, y: number): Rgb {
  const at = (within(y, height) * width + within(x, width)) * 3;
  const unit = 1 / maxSample(depth);
  return [data[at]! * unit, data[at + 1]! * unit, data[at + 2]! * unit];
}

const AROUND = [-1, 0, 1].flatMap((dy) => [-1, 0, 1].map((dx) => [dx, dy] as const));

/** Twelve values in float: for each painted channel three weights and what is added. */
function fit(photo: Pixels, painting: Pixels, x: number, y: number): Float32Array {
  const window = AROUND.map(
    ([dx, dy]) => [colour(photo, x + dx, y + dy), colour(painting, x + dx, y + dy)] as const,
  );
  const mean = (of: (photo: Rgb, painted: Rgb) => number): number =>
    window.reduce((sum, [shown, painted]) => sum + of(shown, painted), 0) / 9;
  const photoMean = [0, 1, 2].map((a) => mean((shown) => shown[a]!));
  const paintedMean = [0, 1, 2].map((c) => mean((_, painted) => painted[c]!));
  const pairs = [0, 1, 2].flatMap((a) => [0, 1, 2].filter((b) => b >= a).map((b) => [a, b] as const));
  const spread = pairs.map(
    ([a, b]) => mean((shown) => shown[a]! * shown[b]!) - photoMean[a]! * photoMean[b]! + (a === b ? 3e-4 : 0),
  );
  const shared = [0, 1, 2].flatMap((c) =>
    [0, 1, 2].map((a) => mean((shown, painted) => shown[a]! * painted[c]!) - photoMean[a]! * paintedMean[c]!),
  );
  const weights = new Float64Array(9);
  solveSymmetric(Float64Array.from(spread), Float64Array.from(shared), weights);
  return Float32Array.from(
    [0, 1, 2].flatMap((c) => {
      const [r, g, b] = weights.subarray(3 * c, 3 * c + 3) as unknown as Rgb;
      return [r, g, b, paintedMean[c]! - r * photoMean[0]! - g * photoMean[1]! - b * photoMean[2]!];
    }),
  );
}

/** The mean of the fits around a pixel: columns first, in float as they are kept. */
function meanFit(fitAt: (x: number, y: number) => Float32Array, x: number, y: number): Float32Array {
  const [before, own, after] = [-1, 0, 1].map((dx) =>
    fitAt(x + dx, y - 1).map((value, i) => value + fitAt(x + dx, y)[i]! + fitAt(x + dx, y + 1)[i]!),
  );
  return own!.map((value, i) => (before![i]! + value + after![i]!) / 9);
}

/** Between which two of the small pixels a large one lies, and how far from the first; the share in float. */
function placeOf(at: number, from: number, to: number): readonly [number, number, number] {
  const place = Math.min(from - 1, Math.max(0, ((at + 0.5) * from) / to - 0.5));
  const first = Math.floor(place);
  return [first, within(first + 1, from), Math.fround(place - first)];
}

export function plainEnlargement(
  { photo, painting }: { readonly photo: Pixels; readonly painting: Pixels },
  { width, height }: { readonly width: number; readonly height: number },
  rgb: Float32Array,
): Float32Array {
  const fits = Array.from({ length: photo.width * photo.height }, (_, i) =>
    fit(photo, painting, i % photo.width, Math.floor(i / photo.width)),
  );
  const fitAt = (x: number, y: number): Float32Array =>
    fits[within(y, photo.height) * photo.width + within(x, photo.width)]!;
  return Float32Array.from(rgb, (_, i) => {
    const [x, y, c] = [Math.floor(i / 3) % width, Math.floor(i / 3 / width), i % 3];
    const [upper, lower, down] = placeOf(y, photo.height, height);
    const [left, right, across] = placeOf(x, photo.width, width);
    const shown = rgb.subarray(i - c, i - c + 3);
    const [near, next] = [left, right].map((column) => {
      const [above, below] = [meanFit(fitAt, column, upper), meanFit(fitAt, column, lower)];
      const [r, g, b, rest] = above.map((value, k) => value + down * (below[k]! - value)).subarray(4 * c);
      return r! * shown[0]! + g! * shown[1]! + b! * shown[2]! + rest!;
    });
    return Math.min(1, Math.max(0, near! + across * (next! - near!)));
  });
}
