import type { CompositeNode } from '../../raster/composite/node.js';
import type { SceneLayer } from '../../scene/layer.js';
import type { Shot } from '../../scene/shot.js';
import { chainPicture } from './chain-picture.js';
import { numberedDrawings } from './numbered-drawings.js';
import { chainsOf, type PsdChain } from './psd-chain.js';
import type { PsdPicture } from './psd-picture.js';

interface Found {
  readonly chain: PsdChain;
  readonly group: PsdChain | null;
}

function* find(
  layers: readonly SceneLayer[],
  nodes: readonly CompositeNode[],
  group: PsdChain | null,
): Generator<Found> {
  for (const chain of chainsOf(layers, nodes, group?.path ?? '')) {
    yield { chain, group };
    const base = chain.nodes[0]!;
    if (base.kind === 'group') yield* find(chain.layer.children, base.children, chain);
  }
}

/**
 * The picture of a layer or group by its path: `A/A_0003`.
 * @param nodes of the shot's document, bottom first
 * @param isDrawing whether it may be a drawing in the group of its cel, whose mask and opacity then hold for it
 * @returns null where nothing has that path, or more than one thing
 */
export function pictureAtPath(
  shot: Shot,
  nodes: readonly CompositeNode[],
  path: string,
  isDrawing: boolean,
): PsdPicture | null {
  const [found, ...others] = [...find(shot.layers, nodes, null)].filter(({ chain }) => chain.path === path);
  if (found === undefined || others.length > 0) return null;
  const { chain, group } = found;
  const cel = isDrawing && group !== null && numberedDrawings(group) !== null ? group : null;
  return chainPicture(chain, cel, shot);
}
