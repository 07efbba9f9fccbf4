import type { Rect } from '../../../geometry/rect.js';
import { rectHeight, rectWidth } from '../../../geometry/rect.js';
import type { ChannelCount, Pixels } from '../../../raster/pixels.js';
import { allocate } from './allocate.js';

export interface DecodedPixels extends Pixels {
  readonly depth: 8 | 16;
  readonly data: Uint8Array | Uint16Array;
}

/** Zeroed pixels for a region. @throws HaikeiError `out-of-memory` */
export function allocatePicture(region: Rect, channels: ChannelCount, depth: 8 | 16): DecodedPixels {
  const [width, height] = [rectWidth(region), rectHeight(region)];
  const count = width * height * channels;
  const make = (): Uint8Array | Uint16Array => (depth === 8 ? new Uint8Array(count) : new Uint16Array(count));
  const data = allocate(make, { what: 'pixels of a layer', width, height });
  return { width, height, channels, depth, data };
}
