import { intersectRects, type Rect, rect, rectFromSize } from '../../../geometry/rect.js';
import { pasteInto } from '../../../raster/paste-into.js';
import { allocateSamples, type Pixels } from '../../../raster/pixels.js';

/**
 * Pixels of a cell's sides: large enough that what is painted around it for its sake is a third of the work, small enough
 * that a network without a GPU is through with it in less than a second.
 */
const [WIDTH, HEIGHT] = [448, 384];

/** Samples that are kept: a dozen pictures of the working size. */
const MOST = 12 * 1280 * 720 * 3;

/** Cells of a picture, in one grid, that a part of it touches. */
export function cellsUnder(part: Rect, { width, height }: Pick<Pixels, 'width' | 'height'>): readonly Rect[] {
  const cells: Rect[] = [];
  for (let top = part.top - (part.top % HEIGHT); top < part.bottom; top += HEIGHT)
    for (let left = part.left - (part.left % WIDTH); left < part.right; left += WIDTH)
      cells.push(intersectRects(rect(left, top, left + WIDTH, top + HEIGHT), rectFromSize(width, height)));
  return cells;
}

const nameOf = (key: string, { left, top }: Rect): string => `${left},${top} ${key}`;

/** Cells of backgrounds that the network has painted lately, by what they were painted with. */
export class PaintedCells {
  private readonly kept = new Map<string, Pixels>();
  private samples = 0;

  has(key: string, cell: Rect): boolean {
    return this.kept.has(nameOf(key, cell));
  }

  keep(key: string, cell: Rect, pixels: Pixels): void {
    this.drop(nameOf(key, cell));
    this.kept.set(nameOf(key, cell), pixels);
    this.samples += pixels.data.length;
    for (const oldest of this.kept.keys()) if (this.samples > MOST) this.drop(oldest);
  }

  /** Of `part`, which `cells` cover; null where not all of them were painted with that. */
  find(key: string, part: Rect, cells: readonly Rect[]): Pixels | null {
    const [first] = cells;
    if (!first || !cells.every((cell) => this.has(key, cell))) return null;
    const { channels, depth } = this.kept.get(nameOf(key, first))!;
    const [width, height] = [part.right - part.left, part.bottom - part.top];
    const whole = { width, height, channels, depth, data: allocateSamples(depth, width * height * channels) };
    for (const cell of cells) {
      const pixels = this.kept.get(nameOf(key, cell))!;
      pasteInto(whole, pixels, { left: cell.left - part.left, top: cell.top - part.top });
      // What is used is let go last.
      this.kept.delete(nameOf(key, cell));
      this.kept.set(nameOf(key, cell), pixels);
    }
    return whole;
  }

  private drop(name: string): void {
    this.samples -= this.kept.get(name)?.data.length ?? 0;
    this.kept.delete(name);
  }
}
