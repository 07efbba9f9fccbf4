import {
  intersectRects,
  isEmptyRect,
  type Rect,
  rectHeight,
  rectWidth,
  translateRect,
} from '../../../src/geometry/rect.js';
import { compositeRegion } from '../../../src/raster/composite/composite-region.js';
import type { CompositeMask, CompositeNode } from '../../../src/raster/composite/node.js';
import { cropPixels } from '../../../src/raster/crop-pixels.js';
import type { ChannelCount, Pixels } from '../../../src/raster/pixels.js';
import { blendOf } from './blend-of.js';
import { fullSamples, toFifteenBits, withAlpha } from './fake-image.js';
import type { FakeNode } from './fake-state.js';

const within = (region: Rect, { left, top }: Rect): Rect => translateRect(region, -left, -top);

const full = (pixels: Pixels): Pixels =>
  pixels.depth === 16 ? { ...pixels, data: fullSamples(pixels.data) } : pixels;

function maskOf({ mask }: FakeNode): CompositeMask | null {
  if (!mask?.enabled) return null;
  const { bounds, data, outside } = mask;
  const size = { width: rectWidth(bounds), height: rectHeight(bounds) };
  const pixels: Pixels = { ...size, channels: 1, depth: 8, data };
  const read = (region: Rect): Pixels => cropPixels(pixels, within(region, bounds));
  return { bounds, outside: outside / 255, read };
}

function compositeNode(node: FakeNode): CompositeNode {
  const common = {
    visible: node.visible,
    opacity: (node.opacity / 100) * (node.fillOpacity / 100),
    blend: blendOf(node.blendMode),
    clipped: node.clipped,
    mask: maskOf(node),
  };
  if (node.children) return { ...common, kind: 'group', children: compositeNodes(node.children) };
  if (node.adjustment !== null && node.visible) throw new Error(`the fake composites no ${node.kind}`);
  const pixels = node.pixels && full(withAlpha(node.pixels));
  const read = (region: Rect): Pixels => cropPixels(pixels!, within(region, node.bounds));
  return { ...common, kind: 'layer', bounds: node.bounds, read };
}

const compositeNodes = (nodes: readonly FakeNode[]): CompositeNode[] => nodes.map(compositeNode).reverse();

const isOpaque = ({ data, channels, depth }: Pixels): boolean =>
  data.every((value, i) => i % channels !== channels - 1 || value === (depth === 8 ? 255 : 65535));

/** All that shows of a stack, as it shows, inside the canvas; without an alpha channel where nothing shows through. */
export function compositePicture(
  nodes: readonly FakeNode[],
  { canvas, wanted }: { readonly canvas: Rect; readonly wanted: Rect },
  format: { readonly depth: 8 | 16; readonly colours: 1 | 3 },
): { readonly bounds: Rect; readonly pixels: Pixels } | null {
  const bounds = intersectRects(canvas, wanted);
  if (isEmptyRect(bounds)) return null;
  const { depth, colours } = format;
  const picture = compositeRegion(compositeNodes(nodes), bounds, { depth, channels: colours === 1 ? 2 : 4 });
  const opaque = isOpaque(picture);
  const channels = (opaque ? colours : colours + 1) as ChannelCount;
  const kept = opaque ? picture.data.filter((_, i) => i % (colours + 1) !== colours) : picture.data;
  const data = depth === 16 ? toFifteenBits(kept, true) : kept;
  return { bounds, pixels: { ...picture, channels, data } };
}
