import type { Rect } from '../../geometry/rect.js';
import type { Patch } from '../../raster/composite/surface.js';

/** A picture in a document: what shows it, alone, and what it is called. */
export interface PsdPicture {
  readonly name: string;
  readonly path: string;
  /** Straight alpha, in the document's pixels. */
  render(within: Rect): Patch;
}
