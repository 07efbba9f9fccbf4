import { compositeStrips } from '../../raster/composite/composite-strips.js';
import { nodeExtent } from '../../raster/composite/node-extent.js';
import type { CompositeNode } from '../../raster/composite/node.js';
import { visiblePatch } from '../../raster/clip/visible-patch.js';
import type { Shot } from '../../scene/shot.js';
import type { PsdChain } from './psd-chain.js';
import type { PsdPicture } from './psd-picture.js';

const shown = (node: CompositeNode): CompositeNode => ({ ...node, visible: true });

/** What shows a chain: its own nodes, or within the group of a cel that it lies in the group with nothing else in it. */
function nodesOf(chain: PsdChain, cel: PsdChain | null): readonly CompositeNode[] {
  const base = cel?.nodes[0];
  if (base?.kind !== 'group') return chain.nodes;
  const children = chain.nodes.map((node, index) => (index === 0 ? shown(node) : node));
  return [{ ...base, children }, ...cel!.nodes.slice(1)];
}

/**
 * The picture that a layer or group shows alone, with what is clipped to it, whether its eye is open or not.
 * @param cel the group of a cel whose drawing it is; null where it is itself what stands in the clip
 */
export function chainPicture(
  chain: PsdChain,
  cel: PsdChain | null,
  { depth }: Pick<Shot, 'depth'>,
): PsdPicture {
  const [base, ...clipped] = nodesOf(chain, cel);
  const alone: readonly CompositeNode[] = [{ ...shown(base!), blend: 'normal' }, ...clipped];
  return {
    name: chain.layer.name,
    path: chain.path,
    render: (within) => {
      const extent = nodeExtent(alone[0]!, within);
      return visiblePatch(compositeStrips(alone, extent, depth), extent.left, extent.top);
    },
  };
}
