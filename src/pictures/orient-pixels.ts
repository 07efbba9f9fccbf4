import { allocateSamples } from '../raster/pixels.js';
import type { Pixels } from '../raster/pixels.js';

/** For the output pixel (x, y), the input is at origin + x·stepX + y·stepY, in pixels. */
interface Walk {
  readonly origin: number;
  readonly stepX: number;
  readonly stepY: number;
}

/**
 * Turns and mirrors a picture as EXIF and TIFF orientations (1 to 8) ask: 1 is upright, 3 upside down, 6 needs a
 * quarter turn clockwise, 8 one anticlockwise, and 2, 4, 5, 7 are mirrored. Other numbers mean nothing and are
 * taken as 1.
 */
export function orientPixels(pixels: Pixels, orientation: number): Pixels {
  if (!(orientation >= 2 && orientation <= 8)) return pixels;
  const { channels, depth, data } = pixels;
  const swapsSides = orientation >= 5;
  const width = swapsSides ? pixels.height : pixels.width;
  const height = swapsSides ? pixels.width : pixels.height;
  const out = allocateSamples(depth, data.length);
  const { origin, stepX, stepY } = walkFor(orientation, pixels.width, pixels.height);
  let to = 0;
  for (let y = 0; y < height; y++) {
    let from = (origin + y * stepY) * channels;
    for (let x = 0; x < width; x++) {
      for (let c = 0; c < channels; c++) out[to++] = data[from + c]!;
      from += stepX * channels;
    }
  }
  return { width, height, channels, depth, data: out };
}

function walkFor(orientation: number, width: number, height: number): Walk {
  const right = width - 1;
  const bottom = (height - 1) * width;
  const walks: readonly Walk[] = [
    { origin: right, stepX: -1, stepY: width },
    { origin: bottom + right, stepX: -1, stepY: -width },
    { origin: bottom, stepX: 1, stepY: -width },
    { origin: 0, stepX: width, stepY: 1 },
    { origin: bottom, stepX: -width, stepY: 1 },
    { origin: bottom + right, stepX: -width, stepY: -1 },
    { origin: right, stepX: width, stepY: -1 },
  ];
  return walks[orientation - 2]!;
}
