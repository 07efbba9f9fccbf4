import { intersectRects, type Rect, rectFromSize } from '../../geometry/rect.js';
import type { ColourTransform } from '../../raster/colour/colour-transform.js';
import { cropPixels } from '../../raster/crop-pixels.js';
import { allocateSamples, type Pixels } from '../../raster/pixels.js';
import { toDisplay } from '../../raster/to-display.js';
import { halvePicture } from './halve-picture.js';
import { TILE } from './tile-request.js';

/** Rows that are converted at once; even, so that every strip can be halved by itself. */
const STRIP = 256;

/**
 * A flat picture for screens at every size. The full one stays at the document's depth and is converted a tile at a
 * time; smaller ones are made when they are first asked for, and cost a third of an 8-bit picture together.
 */
export class PictureLevels {
  /** From half the size on. */
  private readonly smaller: Pixels[] = [];

  constructor(
    private readonly full: Pixels,
    private readonly transform: ColourTransform,
  ) {}

  /** RGBA, 8 bit; narrower at the right and the lower border. Null outside of the picture. */
  tile(level: number, column: number, row: number): Pixels | null {
    const picture = level === 0 ? this.full : this.level(level);
    const [left, top] = [column * TILE, row * TILE];
    const square: Rect = { left, top, right: left + TILE, bottom: top + TILE };
    const part = intersectRects(square, rectFromSize(picture.width, picture.height));
    if (part.right <= part.left || part.bottom <= part.top) return null;
    const cropped = cropPixels(picture, part);
    return level === 0 ? toDisplay(cropped, this.transform) : cropped;
  }

  private level(level: number): Pixels {
    while (this.smaller.length < level) {
      const last = this.smaller.at(-1);
      this.smaller.push(last ? halvePicture(last) : this.half());
    }
    return this.smaller[level - 1]!;
  }

  private half(): Pixels {
    const { width, height } = this.full;
    const [w, h] = [Math.ceil(width / 2), Math.ceil(height / 2)];
    const data = allocateSamples(8, w * h * 4);
    for (let top = 0; top < height; top += STRIP) {
      const strip = { left: 0, top, right: width, bottom: Math.min(height, top + STRIP) };
      const small = halvePicture(toDisplay(cropPixels(this.full, strip), this.transform));
      data.set(small.data, (top / 2) * w * 4);
    }
    return { width: w, height: h, channels: 4, depth: 8, data };
  }
}
