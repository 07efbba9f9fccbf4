import type { Pixels } from './pixels.js';
import { maxSample } from './pixels.js';

/**
 * Half the size in 16 bit, rounded up: colours weighed by alpha, while alpha becomes the sum of the four, at
 * most full. One opaque pixel of four is thus enough for a full one, and no picture fades out on the way up.
 */
export function shrinkWeighted(fine: Pixels): Pixels {
  const { channels } = fine;
  const width = (fine.width + 1) >> 1;
  const height = (fine.height + 1) >> 1;
  const data = new Uint16Array(width * height * channels);
  for (let y = 0; y < height; y++) {
    // A missing last row or column is left out by reading none instead of the next one.
    const below = 2 * y + 1 < fine.height ? fine.width * channels : -1;
    shrinkRow(fine, 2 * y * fine.width * channels, below, data.subarray(y * width * channels));
  }
  return { width, height, channels, depth: 16, data };
}

/** One row of the result from the row of `fine` that begins at `start`, and the one `below` samples later. */
function shrinkRow(fine: Pixels, start: number, below: number, out: Uint16Array): void {
  const { channels, data, width } = fine;
  const to16 = 65535 / maxSample(fine.depth);
  const alphaAt = channels - 1;
  for (let x = 0, to = 0; x < width; x += 2, to += channels) {
    const a = start + x * channels;
    const right = x + 1 < width ? channels : -1;
    const wa = data[a + alphaAt]!;
    const wb = right > 0 ? data[a + right + alphaAt]! : 0;
    const wc = below > 0 ? data[a + below + alphaAt]! : 0;
    const wd = right > 0 && below > 0 ? data[a + below + right + alphaAt]! : 0;
    const sum = wa + wb + wc + wd;
    if (sum === 0) continue;
    out[to + alphaAt] = Math.min(65535, Math.round(sum * to16));
    for (let c = 0; c < alphaAt; c++) {
      let colour = wa > 0 ? wa * data[a + c]! : 0;
      if (wb > 0) colour += wb * data[a + right + c]!;
      if (wc > 0) colour += wc * data[a + below + c]!;
      if (wd > 0) colour += wd * data[a + below + right + c]!;
      out[to + c] = Math.round((colour * to16) / sum);
    }
  }
}
