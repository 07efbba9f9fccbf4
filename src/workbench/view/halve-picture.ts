import { allocateSamples, hasAlpha, type Pixels } from '../../raster/pixels.js';

/**
 * A picture of 8 or 16 bit in half its size, rounded up: averages of 2 × 2 pixels, colours weighed by alpha; the last
 * column and row of an odd size stand twice.
 */
export function halvePicture(picture: Pixels): Pixels {
  const { width, height, channels, depth } = picture;
  const [w, h] = [Math.ceil(width / 2), Math.ceil(height / 2)];
  const data = allocateSamples(depth, w * h * channels);
  const average = hasAlpha(channels) ? averageWeighed : averageOpaque;
  for (let y = 0; y < h; y++) {
    const [top, bottom] = [2 * y * width * channels, Math.min(2 * y + 1, height - 1) * width * channels];
    average(picture, [top, bottom], { data, at: y * w * channels, count: w });
  }
  return { width: w, height: h, channels, depth, data };
}

/** Offsets of the two rows that become one. */
type TwoRows = readonly [top: number, bottom: number];

/** A row of the half. */
interface Half {
  readonly data: Pixels['data'];
  readonly at: number;
  readonly count: number;
}

function averageOpaque({ data, width, channels }: Pixels, [top, bottom]: TwoRows, half: Half): void {
  let to = half.at;
  for (let x = 0; x < half.count; x++) {
    const [left, right] = [2 * x * channels, Math.min(2 * x + 1, width - 1) * channels];
    for (let c = 0; c < channels; c++) {
      const sum = data[top + left + c]! + data[top + right + c]! + data[bottom + left + c]!;
      half.data[to++] = (sum + data[bottom + right + c]! + 2) >> 2;
    }
  }
}

function averageWeighed({ data, width, channels }: Pixels, [top, bottom]: TwoRows, half: Half): void {
  const last = channels - 1;
  for (let x = 0, to = half.at; x < half.count; x++, to += channels) {
    const [left, right] = [2 * x * channels, Math.min(2 * x + 1, width - 1) * channels];
    const [a, b, c, d] = [top + left, top + right, bottom + left, bottom + right] as const;
    const [wa, wb, wc, wd] = [data[a + last]!, data[b + last]!, data[c + last]!, data[d + last]!];
    const sum = wa + wb + wc + wd;
    half.data[to + last] = (sum + 2) >> 2;
    for (let i = 0; i < last && sum > 0; i++)
      half.data[to + i] =
        (data[a + i]! * wa + data[b + i]! * wb + data[c + i]! * wc + data[d + i]! * wd) / sum + 0.5;
  }
}
