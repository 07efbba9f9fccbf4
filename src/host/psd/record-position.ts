import { HaikeiError } from '../../errors/haikei-error.js';
import type { PsdFile } from './format/psd-file.js';
import { layerTree, type PsdNode } from './read/layer-tree.js';

/**
 * Position in the file's flat list at which a new record becomes child number `index` (bottom first) of the group
 * whose record is `parent`, or of the document where that is null.
 */
export function recordPosition(file: PsdFile, parent: number | null, index: number): number {
  const roots = layerTree(file);
  const group = parent === null ? null : findGroup(roots, parent);
  const siblings = group?.children ?? roots;
  if (!Number.isInteger(index) || index < 0 || index > siblings.length) {
    throw new HaikeiError('internal', { reason: `place ${index} among ${siblings.length} layers` });
  }
  const below = siblings[index - 1];
  if (below) return below.layer.index + 1;
  return group?.endMarker ? group.endMarker.index + 1 : 0;
}

function findGroup(roots: readonly PsdNode[], record: number): PsdNode {
  const open = [...roots];
  for (let node = open.pop(); node; node = open.pop()) {
    if (!node.children) continue;
    if (node.layer.index === record) return node;
    for (const child of node.children) open.push(child);
  }
  throw new HaikeiError('internal', { reason: `layer record ${record} is no group` });
}
