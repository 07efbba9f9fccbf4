import type { CompositeNode } from '../../raster/composite/node.js';
import type { SceneLayer } from '../../scene/layer.js';
import { drawingKey } from '../../scene/sheet/drawing-key.js';
import { chainsOf, type PsdChain } from './psd-chain.js';

/** `A_0003`, `12a` */
export const isNumbered = ({ name }: SceneLayer): boolean => /^\d+[a-z']?$/.test(drawingKey(name));

/** The drawings in the group of a cel; null where its layers are not drawings but parts of one. */
export function numberedDrawings({ layer, nodes, path }: PsdChain): readonly PsdChain[] | null {
  const base: CompositeNode = nodes[0]!;
  if (base.kind !== 'group') return null;
  const chains = chainsOf(layer.children, base.children, path);
  return chains.length > 0 && chains.every((chain) => isNumbered(chain.layer)) ? chains : null;
}
