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
 * The picture of a layer or group by its path, `A/A_0003`; null where nothing has that path, or more than one thing. A
 * drawing may lie in the group of its cel, whose mask and opacity then hold for it.
 */
export type PictureAt = (path: string, isDrawing: boolean) => PsdPicture | null;

/**
 * Finds the pictures of a document by their paths. The document is walked through once.
 * @param nodes of the shot's document, bottom first
 */
export function picturesByPath(shot: Shot, nodes: readonly CompositeNode[]): PictureAt {
  const byPath = new Map<string, Found | null>();
  for (const found of find(shot.layers, nodes, null)) {
    const { path } = found.chain;
    byPath.set(path, byPath.has(path) ? null : found);
  }
  return (path, isDrawing) => {
    const found = byPath.get(path);
    if (!found) return null;
    const { chain, group } = found;
    const cel = isDrawing && group !== null && numberedDrawings(group) !== null ? group : null;
    return chainPicture(chain, cel, shot);
  };
}
