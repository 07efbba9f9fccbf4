import type { Rect } from '../../geometry/rect.js';
import { intersectRects, isEmptyRect, rect } from '../../geometry/rect.js';
import type { CompositeNode } from './node.js';

/** The part of `within` that the node can change; empty when it cannot show there at all. */
export function nodeExtent(node: CompositeNode, within: Rect): Rect {
  const own = ownExtent(node, within);
  return node.mask?.outside === 0 ? intersectRects(own, node.mask.bounds) : own;
}

function ownExtent(node: CompositeNode, within: Rect): Rect {
  if (node.kind === 'adjustment') return within;
  return node.kind === 'layer' ? intersectRects(node.bounds, within) : childrenExtent(node.children, within);
}

/** An adjustment changes what is there and adds nothing. */
function childrenExtent(children: readonly CompositeNode[], within: Rect): Rect {
  let union = rect(within.left, within.top, within.left, within.top);
  for (const child of children) {
    const part = child.visible && child.kind !== 'adjustment' ? nodeExtent(child, within) : union;
    if (isEmptyRect(part)) continue;
    union = isEmptyRect(union) ? part : unite(union, part);
  }
  return union;
}

const unite = (a: Rect, b: Rect): Rect =>
  rect(
    Math.min(a.left, b.left),
    Math.min(a.top, b.top),
    Math.max(a.right, b.right),
    Math.max(a.bottom, b.bottom),
  );
