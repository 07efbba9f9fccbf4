import { HaikeiError } from '../../../errors/haikei-error.js';
import type { PsdFile, PsdLayer } from '../format/psd-file.js';

/** A layer or a group; `children` is bottom first, null for a layer. */
export interface PsdNode {
  /** The layer, or the group's own record (divider 1 or 2), which lies above its children in the file. */
  readonly layer: PsdLayer;
  /** The hidden record below a group's children (divider 3); null for a layer. */
  readonly endMarker: PsdLayer | null;
  readonly children: readonly PsdNode[] | null;
}

interface OpenGroup {
  readonly endMarker: PsdLayer | null;
  readonly nodes: PsdNode[];
}

/**
 * The file's flat list as nested groups, bottom first. Works bottom up, so depth costs no recursion.
 * @throws HaikeiError `file-damaged` where a group lacks its end marker or the other way round
 */
export function layerTree(file: PsdFile): PsdNode[] {
  const root: OpenGroup = { endMarker: null, nodes: [] };
  const open: OpenGroup[] = [root];
  for (const layer of file.layerInfo.layers) {
    if (layer.divider === 3) {
      open.push({ endMarker: layer, nodes: [] });
      continue;
    }
    const node = layer.divider === 0 ? leaf(layer) : closeGroup(layer, open);
    open.at(-1)!.nodes.push(node);
  }
  const unclosed = open.at(-1)!.endMarker;
  if (unclosed) throw unbalanced(unclosed, 'a group end marker without its group', 'a group above it');
  return root.nodes;
}

const leaf = (layer: PsdLayer): PsdNode => ({ layer, endMarker: null, children: null });

function closeGroup(layer: PsdLayer, open: OpenGroup[]): PsdNode {
  const group = open.at(-1)!;
  if (!group.endMarker) throw unbalanced(layer, 'a group without its end marker', 'an end marker below it');
  open.pop();
  return { layer, endMarker: group.endMarker, children: group.nodes };
}

const unbalanced = (layer: PsdLayer, found: string, expected: string): HaikeiError =>
  new HaikeiError('file-damaged', {
    where: `layer record ${layer.index} (${layer.name})`,
    offset: layer.record.start,
    found,
    expected,
  });
