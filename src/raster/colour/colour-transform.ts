import type { Rect } from '../../geometry/rect.js';
import type { Pixels } from '../pixels.js';

/** Between a document's own encoding and sRGB. Alpha is neither read nor written. */
export interface ColourTransform {
  /**
   * Fills `out` with interleaved red, green, blue, sRGB-encoded, of `region` of the picture. 0..1 is sRGB's own
   * range; colours beyond it go beyond 0..1. The region may reach outside of the picture: reflected there.
   */
  toSrgb(source: Pixels, region: Rect, out: Float32Array): void;
  /**
   * The way back: writes the colour channels of `region`, which lies inside `target`, rounded to the nearest
   * sample. Colours beyond the document's range are clipped a channel at a time.
   */
  fromSrgb(rgb: Float32Array, region: Rect, target: Pixels): void;
}
