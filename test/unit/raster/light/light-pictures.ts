import { allocateSamples, maxSample, type Pixels } from '../../../../src/raster/pixels.js';

type Paint = (x: number, y: number) => readonly number[];

interface Format {
  readonly width: number;
  readonly height: number;
  readonly depth: 8 | 16;
}

/** A picture from a formula; values 0..1, three or four of them. */
export function pictureOf({ width, height, depth }: Format, paint: Paint): Pixels {
  const channels = paint(0, 0).length === 4 ? 4 : 3;
  const data = allocateSamples(depth, width * height * channels);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      paint(x, y).forEach((value, c) => {
        data[(y * width + x) * channels + c] = Math.round(value * maxSample(depth));
      });
  return { width, height, channels, depth, data };
}

/** Colours that are all different, with every hue and lightness among them. */
export const variety = (format: Format): Pixels =>
  pictureOf(format, (x, y) => [
    x / (format.width - 1),
    y / (format.height - 1),
    ((x * 7 + y * 13) % 97) / 96,
  ]);
