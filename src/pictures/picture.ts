import type { Pixels } from '../raster/pixels.js';

/** A picture file in memory: what it looks like and what its numbers mean. */
export interface Picture {
  /** 8 or 16 bit, right way up. */
  readonly pixels: Pixels;
  /** The embedded ICC profile, null where the file has none. */
  readonly profile: Uint8Array | null;
}
