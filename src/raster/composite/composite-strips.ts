import { rect, type Rect, rectHeight, rectWidth } from '../../geometry/rect.js';
import { allocateSamples, type Pixels } from '../pixels.js';
import { compositeRegion } from './composite-region.js';
import type { CompositeNode } from './node.js';

/** Rows composited at a time: float of a strip stays in the tens of megabytes at 8K. */
const STRIP_ROWS = 256;

/** As `compositeRegion`, RGBA, in memory for little more than the result. */
export function compositeStrips(nodes: readonly CompositeNode[], region: Rect, depth: 8 | 16): Pixels {
  const [width, height] = [rectWidth(region), rectHeight(region)];
  const data = allocateSamples(depth, width * height * 4);
  for (let top = 0; top < height; top += STRIP_ROWS) {
    const bottom = Math.min(height, top + STRIP_ROWS);
    const part = rect(region.left, region.top + top, region.right, region.top + bottom);
    data.set(compositeRegion(nodes, part, { depth, channels: 4 }).data, top * width * 4);
  }
  return { width, height, channels: 4, depth, data };
}
