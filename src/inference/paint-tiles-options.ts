import type { Rect } from '../geometry/rect.js';
import type { Session } from './driver.js';
import type { ModelCard } from './model-card.js';
import type { ReadArea } from './tile-runner.js';

export interface PaintTilesOptions {
  /** Opened with `openModel`, so that the graph fits the card. */
  readonly session: Session;
  readonly card: ModelCard;
  readonly width: number;
  readonly height: number;
  /** Largest side of a tile's core in pixels; null for the runner's own choice. */
  readonly tile: number | null;
  /** The only part that is wanted, inside the picture; what is written elsewhere is not to be relied on. */
  readonly only?: Rect;
  readonly hands: Readonly<Record<string, number>>;
  /** May be asked for any area, far outside of the picture too (reflect there). */
  readonly read: ReadArea;
  /**
   * Takes interleaved sRGB red, green, blue, 0 to 1, of an area inside the picture. `rgb` is only valid
   * during the call. An area is written again when the runner had to start over with smaller tiles.
   */
  readonly write: (area: Rect, rgb: Float32Array) => void;
  readonly onProgress: (progress: TileProgress) => void;
}

export interface TileProgress {
  readonly done: number;
  readonly total: number;
}

export interface PaintTilesReport {
  readonly tiles: number;
  /** Largest side of what went into the network at once, context included. */
  readonly tileSize: number;
  /** none: one tile · exact: as if untiled · blended: overlapping tiles that disagree, faded into each other. */
  readonly seams: 'none' | 'exact' | 'blended';
}
