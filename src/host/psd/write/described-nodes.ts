import type { Pixels } from '../../../raster/pixels.js';
import type { CompositeMask, CompositeNode } from '../../../raster/composite/node.js';
import { blendOf } from './described-records.js';
import type { MaskDescription, NodeDescription } from './document-description.js';
import { cropWithAlpha, cropPlain } from './crop-pixels.js';

/** A described tree as the compositor wants it. */
export const describedNodes = (nodes: readonly NodeDescription[]): CompositeNode[] =>
  nodes.map(describedNode);

function describedNode(node: NodeDescription): CompositeNode {
  const common = {
    visible: node.visible ?? true,
    opacity: Math.round((node.opacity ?? 1) * 255) / 255,
    blend: blendOf(node),
    clipped: node.clipped ?? false,
    mask: node.mask ? maskNode(node.mask) : null,
  };
  if (node.kind === 'group') return { ...common, kind: 'group', children: describedNodes(node.children) };
  const read = (region: Parameters<CompositeMask['read']>[0]): Pixels =>
    cropWithAlpha(node.pixels, node.bounds, region);
  return { ...common, kind: 'layer', bounds: node.bounds, read };
}

const maskNode = ({ bounds, pixels, outside }: MaskDescription): CompositeMask => ({
  bounds,
  outside: outside === 'shown' ? 1 : 0,
  read: (region) => cropPlain(pixels, bounds, region),
});
