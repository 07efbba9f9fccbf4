import type { Rect } from '../../geometry/rect.js';
import { rectHeight, rectWidth } from '../../geometry/rect.js';
import type { Pixels } from '../pixels.js';
import { allocateSamples, maxSample } from '../pixels.js';
import { drawNodes } from './draw-nodes.js';
import type { CompositeNode } from './node.js';
import { createSurface } from './surface.js';

export interface CompositeFormat {
  readonly depth: 8 | 16;
  readonly channels: 2 | 4;
}

/**
 * The flat picture of a layer stack within `region` of the document, as Photoshop shows it: groups isolated
 * or pass-through, clipping chains, masks, opacity, blend modes. Straight alpha; black where nothing shows.
 * Works in the document's own encoding, as Photoshop does, in float: memory is 16 bytes a pixel of `region`
 * for each open level of groups, so callers pass strips. Which modes are not exact: `approximatedModes`.
 */
export function compositeRegion(
  nodes: readonly CompositeNode[],
  region: Rect,
  format: CompositeFormat,
): Pixels {
  const surface = createSurface(region);
  drawNodes(nodes, surface);
  return encodeSurface(surface.data, region, format);
}

function encodeSurface(data: Float32Array, region: Rect, { depth, channels }: CompositeFormat): Pixels {
  const out = allocateSamples(depth, (data.length / 4) * channels);
  const scale = maxSample(depth);
  for (let d = 0, o = 0; d < data.length; d += 4, o += channels) {
    const alpha = Math.round(data[d + 3]! * scale);
    out[o + channels - 1] = alpha;
    if (alpha === 0) continue;
    for (let c = 0; c < channels - 1; c++) out[o + c] = Math.round(data[d + c]! * scale);
  }
  return { width: rectWidth(region), height: rectHeight(region), channels, depth, data: out };
}
