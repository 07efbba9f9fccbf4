import type { CompositeNode } from '../../raster/composite/node.js';
import type { SceneLayer } from '../../scene/layer.js';

/** A layer of a document with what is clipped to it. */
export interface PsdChain {
  readonly layer: SceneLayer;
  readonly nodes: readonly CompositeNode[];
  /** `Characters/A/A_0001` */
  readonly path: string;
}

/**
 * Layers beside each other as chains, bottom first.
 * @param nodes of the same layers
 * @param path of the group that they lie in; empty at the top
 */
export function chainsOf(
  layers: readonly SceneLayer[],
  nodes: readonly CompositeNode[],
  path: string,
): readonly PsdChain[] {
  const chains: { layer: SceneLayer; nodes: CompositeNode[]; path: string }[] = [];
  for (const [index, layer] of layers.entries()) {
    const node = nodes[index]!;
    const last = chains.at(-1);
    if (node.clipped && last) last.nodes.push(node);
    else chains.push({ layer, nodes: [node], path: path === '' ? layer.name : `${path}/${layer.name}` });
  }
  return chains;
}
