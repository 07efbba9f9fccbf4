import type { Rect } from '../../../geometry/rect.js';
import { intersectRects, rectWidth } from '../../../geometry/rect.js';
import type { PlaneTarget } from './copy-plane.js';

/** Sets one channel to its maximum, or to `value`, in the part of the region that lies in `bounds`. */
export function fillChannel(target: PlaneTarget, bounds: Rect, value?: number): void {
  const { data, region, channels } = target;
  const sample = value ?? (data instanceof Uint8Array ? 255 : 65535);
  const common = intersectRects(bounds, region);
  for (let y = common.top; y < common.bottom; y++) {
    const row = (y - region.top) * rectWidth(region) - region.left;
    const end = (row + common.right) * channels;
    for (let i = (row + common.left) * channels + target.channel; i < end; i += channels) data[i] = sample;
  }
}
