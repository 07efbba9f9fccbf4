import { type AreaSpan, areaSpan, shareOf } from './area-span.js';
import type { Pixels } from './pixels.js';
import { allocateSamples, hasAlpha } from './pixels.js';

/**
 * Shrinks a picture to `width` × `height`, whole numbers from 1 to the picture's own size: every result pixel
 * is the average of the area it covers, parts of pixels counted in part, colours weighed by alpha. Averages
 * encoded values, as Photoshop does by default.
 */
export function downscale(pixels: Pixels, width: number, height: number): Pixels {
  const { channels, depth } = pixels;
  if (width === pixels.width && height === pixels.height) return { ...pixels, data: pixels.data.slice() };
  const data = allocateSamples(depth, width * height * channels);
  const average = new Float64Array(channels);
  const rounding = depth === 32 ? 0 : 0.5;
  const columns = Array.from({ length: width }, (_, x) => areaSpan(x, pixels.width, width));
  for (let y = 0, to = 0; y < height; y++) {
    const rows = areaSpan(y, pixels.height, height);
    for (let x = 0; x < width; x++, to += channels) {
      averageBox(pixels, columns[x]!, rows, average);
      for (let c = 0; c < channels; c++) data[to + c] = average[c]! + rounding;
    }
  }
  return { ...pixels, width, height, data };
}

function averageBox(pixels: Pixels, columns: AreaSpan, rows: AreaSpan, average: Float64Array): void {
  const { channels, data, width } = pixels;
  const alphaAt = hasAlpha(channels) ? channels - 1 : channels;
  let [area, shown] = [0, 0];
  average.fill(0);
  for (let y = Math.floor(rows.from); y < rows.to; y++) {
    const down = shareOf(rows, y);
    for (let x = Math.floor(columns.from); x < columns.to; x++) {
      const i = (y * width + x) * channels;
      const weight = down * shareOf(columns, x);
      const visible = alphaAt < channels ? weight * data[i + alphaAt]! : weight;
      area += weight;
      shown += visible;
      for (let c = 0; c < alphaAt; c++) average[c]! += visible * data[i + c]!;
    }
  }
  for (let c = 0; c < alphaAt; c++) average[c] = shown > 0 ? average[c]! / shown : 0;
  if (alphaAt < channels) average[alphaAt] = shown / area;
}
