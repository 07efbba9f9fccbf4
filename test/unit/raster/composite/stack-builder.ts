import type { Rect } from '../../../../src/geometry/rect.js';
import { rectHeight, rectWidth } from '../../../../src/geometry/rect.js';
import type { CompositeFormat } from '../../../../src/raster/composite/composite-region.js';
import { compositeRegion } from '../../../../src/raster/composite/composite-region.js';
import type { CompositeLayer, CompositeMask, CompositeNode } from '../../../../src/raster/composite/node.js';
import type { CompositeAdjustment, CompositeGroup } from '../../../../src/raster/composite/node.js';
import type { ChannelCount, Pixels } from '../../../../src/raster/pixels.js';

type Options = Partial<Omit<CompositeLayer, 'kind' | 'bounds' | 'read'>>;

const PLAIN = { visible: true, opacity: 1, blend: 'normal', clipped: false, mask: null } as const;

/** A layer of one colour. It refuses to be read outside of its bounds, as hosts do. */
export function solid(bounds: Rect, colour: readonly number[], options: Options = {}): CompositeLayer {
  return { ...PLAIN, ...options, kind: 'layer', bounds, read: (region) => fill(bounds, region, colour) };
}

export const group = (
  children: readonly CompositeNode[],
  options: Partial<Omit<CompositeGroup, 'kind' | 'children'>> = {},
): CompositeGroup => ({ ...PLAIN, blend: 'pass-through', ...options, kind: 'group', children });

/** Works on everything beneath it. */
export const adjustment = (
  adjust: CompositeAdjustment['adjust'],
  options: Options = {},
): CompositeAdjustment => ({ ...PLAIN, ...options, kind: 'adjustment', adjust });

export const solidMask = (bounds: Rect, value: number, outside: number): CompositeMask => ({
  bounds,
  outside,
  read: (region) => fill(bounds, region, [value]),
});

function fill(bounds: Rect, region: Rect, colour: readonly number[]): Pixels {
  const [width, height] = [rectWidth(region), rectHeight(region)];
  const inside =
    region.left >= bounds.left &&
    region.top >= bounds.top &&
    region.right <= bounds.right &&
    region.bottom <= bounds.bottom;
  if (!inside || width === 0 || height === 0) throw new Error('read outside of bounds');
  const channels = colour.length as ChannelCount;
  const data = Uint8Array.from({ length: width * height * channels }, (_, i) => colour[i % channels]!);
  return { width, height, channels, depth: 8, data };
}

export const flatten = (
  nodes: readonly CompositeNode[],
  region: Rect,
  format: CompositeFormat = { depth: 8, channels: 4 },
): Pixels => compositeRegion(nodes, region, format);
