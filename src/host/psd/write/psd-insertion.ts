import type { Rect } from '../../../geometry/rect.js';
import type { Pixels } from '../../../raster/pixels.js';
import type { PlateStamp } from '../../../scene/layer.js';
import type { PlateLight } from '../../host.js';

/** Where the plate goes in the file's flat list of records. */
export type PlateTarget =
  | { readonly action: 'insert'; readonly at: number }
  /** An earlier plate gets new pixels, bounds and stamp; what the artist changed about it since then stays. */
  | { readonly action: 'update'; readonly record: number };

/** One plate to be put into a PSD. */
export interface PsdInsertion {
  readonly target: PlateTarget;
  /** Index of the record that the plate was painted from: its mask is copied, its eye may be switched off. */
  readonly source: number;
  readonly name: string;
  readonly bounds: Rect;
  /** At the document's depth and mode, with or without alpha, of exactly the size of `bounds`. */
  readonly pixels: Pixels;
  readonly stamp: PlateStamp;
  /** Layers above the plate, their pixels of its size and depth; null for a plate that stands alone. */
  readonly light: PlateLight | null;
  readonly hideSource: boolean;
  /** The document's metadata packet as it shall read; null leaves the old one. */
  readonly xmp: Uint8Array | null;
}
