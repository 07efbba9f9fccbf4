import { intersectRects, type Rect, rect } from '../../geometry/rect.js';
import { nextTurn } from '../../paint/next-turn.js';
import type { ColourTransform } from '../../raster/colour/colour-transform.js';
import { cropPixels } from '../../raster/crop-pixels.js';
import type { PictureRows } from '../../raster/picture-rows.js';
import { allocateSamples, type Pixels } from '../../raster/pixels.js';
import { toDisplay } from '../../raster/to-display.js';
import { BandStore } from './band-store.js';
import { halvePicture } from './halve-picture.js';
import { sampledRows } from './sampled-rows.js';
import { TILE } from './tile-request.js';

/** From a quarter of the size on a picture stays: all of these levels together cost a twelfth of it. */
const STAYS = 2;

/** Which square of a level; `rough` for one that need not be more than recognised, but at once. */
interface TileOf {
  readonly level: number;
  readonly column: number;
  readonly row: number;
  readonly rough: boolean;
}

/**
 * A flat picture for screens at every size. Nothing is decoded before it is seen, and each level is made of the one
 * above in bands as high as a tile, at the document's depth and in its profile; only tiles are converted.
 */
export class PictureLevels {
  private readonly bands = new BandStore();

  constructor(
    private readonly full: PictureRows,
    readonly transform: ColourTransform,
  ) {}

  /** RGBA, 8 bit; narrower at the right and the lower border. Null outside of the picture. */
  async tile({ level, column, row, rough }: TileOf): Promise<Pixels | null> {
    const { width, height } = this.sizeAt(level);
    const square = rect(column * TILE, row * TILE, (column + 1) * TILE, (row + 1) * TILE);
    const part = intersectRects(square, rect(0, 0, width, height));
    if (part.right <= part.left || part.bottom <= part.top) return null;
    return toDisplay(
      await (rough ? this.sampled(level, part) : this.exact(level, row, part)),
      this.transform,
    );
  }

  /** A level as a whole, at the document's depth and in its profile. */
  async whole(level: number): Promise<Pixels> {
    const { width, height } = this.sizeAt(level);
    const { channels, depth } = this.full;
    const data = allocateSamples(depth, width * height * channels);
    for (let row = 0; row * TILE < height; row++)
      data.set((await this.band(level, row)).data, row * TILE * width * channels);
    return { width, height, channels, depth, data };
  }

  private sizeAt(level: number): { readonly width: number; readonly height: number } {
    let { width, height } = this.full;
    for (let i = 0; i < level; i++) [width, height] = [Math.ceil(width / 2), Math.ceil(height / 2)];
    return { width, height };
  }

  private sampled(level: number, part: Rect): Promise<Pixels> {
    return Promise.resolve(sampledRows(this.full, 2 ** level, part));
  }

  private async exact(level: number, row: number, part: Rect): Promise<Pixels> {
    const band = await this.band(level, row);
    return cropPixels(band, rect(part.left, 0, part.right, part.bottom - part.top));
  }

  /** All of a level's tiles in a row, beside each other. */
  private band(level: number, row: number): Promise<Pixels> {
    const make = (): Promise<Pixels> => (level === 0 ? this.decoded(row) : this.halved(level, row));
    return this.bands.get(`${level}/${row}`, level >= STAYS, make);
  }

  private async decoded(row: number): Promise<Pixels> {
    // What is wanted more urgently, and a stop, come in between.
    await nextTurn();
    return this.full.read(row * TILE, Math.min(this.full.height, (row + 1) * TILE));
  }

  private async halved(level: number, row: number): Promise<Pixels> {
    const { width, height } = this.sizeAt(level);
    const rows = Math.min(height - row * TILE, TILE);
    const { channels, depth } = this.full;
    const data = allocateSamples(depth, width * rows * channels);
    const half = TILE / 2;
    for (let part = 0; part * half < rows; part++) {
      const small = halvePicture(await this.band(level - 1, 2 * row + part));
      data.set(small.data, part * half * width * channels);
    }
    return { width, height: rows, channels, depth, data };
  }
}
