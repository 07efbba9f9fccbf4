import { intersectRects, type Rect, translateRect } from '../../../geometry/rect.js';
import { cropPixels } from '../../../raster/crop-pixels.js';
import type { Pixels } from '../../../raster/pixels.js';

interface PaintedPart {
  readonly part: Rect;
  readonly pixels: Pixels;
}

/** Parts that are kept; one takes five megabytes at most. */
const MOST = 12;

/** Parts of backgrounds that the network has painted lately, by what they were painted with. */
export class PaintedParts {
  private readonly kept = new Map<string, PaintedPart>();

  /** Of `part`; null where it was not painted with that, or not all of it. */
  find(key: string, part: Rect): Pixels | null {
    const known = this.kept.get(key);
    if (!known) return null;
    const shared = intersectRects(known.part, part);
    const isInside = (['left', 'top', 'right', 'bottom'] as const).every(
      (side) => shared[side] === part[side],
    );
    if (!isInside) return null;
    this.kept.delete(key);
    this.kept.set(key, known);
    return cropPixels(known.pixels, translateRect(part, -known.part.left, -known.part.top));
  }

  keep(key: string, part: Rect, pixels: Pixels): void {
    this.kept.delete(key);
    this.kept.set(key, { part, pixels });
    for (const oldest of this.kept.keys()) if (this.kept.size > MOST) this.kept.delete(oldest);
  }
}
