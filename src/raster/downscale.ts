import { type AreaSpan, areaSpan, shareOf } from './area-span.js';
import type { Pixels } from './pixels.js';
import { allocateSamples, hasAlpha } from './pixels.js';

/** Pixels of one axis that a pixel of the smaller one covers, from `first`, and how much of each. */
interface Covered {
  readonly first: number;
  readonly shares: Float64Array;
}

/**
 * Shrinks a picture to `width` × `height`, whole numbers from 1 to the picture's own size: every result pixel
 * is the average of the area it covers, parts of pixels counted in part, colours weighed by alpha. Averages
 * encoded values, as Photoshop does by default.
 */
export function downscale(pixels: Pixels, width: number, height: number): Pixels {
  const { channels, depth } = pixels;
  if (width === pixels.width && height === pixels.height) return { ...pixels, data: pixels.data.slice() };
  const data = allocateSamples(depth, width * height * channels);
  const averageInto = boxAverage(pixels);
  const average = new Float64Array(4);
  const rounding = depth === 32 ? 0 : 0.5;
  const columns = Array.from({ length: width }, (_, x) => covered(areaSpan(x, pixels.width, width)));
  for (let y = 0, to = 0; y < height; y++) {
    const rows = covered(areaSpan(y, pixels.height, height));
    for (let x = 0; x < width; x++, to += channels) {
      averageInto(columns[x]!, rows, average);
      for (let c = 0; c < channels; c++) data[to + c] = average[c]! + rounding;
    }
  }
  return { ...pixels, width, height, data };
}

function covered(span: AreaSpan): Covered {
  const first = Math.floor(span.from);
  const shares = Float64Array.from({ length: Math.ceil(span.to) - first }, (_, i) =>
    shareOf(span, first + i),
  );
  return { first, shares };
}

/** Averages a box into an array of four. Plain sums make it faster than an array of them; grey stands for all three colours. */
function boxAverage({ channels, data, width }: Pixels) {
  const second = channels < 3 ? 0 : 1;
  const third = channels < 3 ? 0 : 2;
  const alpha = hasAlpha(channels) ? channels - 1 : -1;
  return (columns: Covered, rows: Covered, average: Float64Array): void => {
    let area = 0;
    let shown = 0;
    let red = 0;
    let green = 0;
    let blue = 0;
    for (let y = 0; y < rows.shares.length; y++) {
      const down = rows.shares[y]!;
      let i = ((rows.first + y) * width + columns.first) * channels;
      for (let x = 0; x < columns.shares.length; x++, i += channels) {
        const weight = down * columns.shares[x]!;
        const visible = alpha < 0 ? weight : weight * data[i + alpha]!;
        area += weight;
        shown += visible;
        red += visible * data[i]!;
        green += visible * data[i + second]!;
        blue += visible * data[i + third]!;
      }
    }
    const scale = shown > 0 ? shown : Infinity;
    average[0] = red / scale;
    average[second] = green / scale;
    average[third] = blue / scale;
    if (alpha >= 0) average[alpha] = shown / area;
  };
}
