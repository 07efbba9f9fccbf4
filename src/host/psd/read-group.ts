import { HaikeiError } from '../../errors/haikei-error.js';
import { type Rect, rect, rectWidth } from '../../geometry/rect.js';
import { compositeRegion } from '../../raster/composite/composite-region.js';
import { nodeExtent } from '../../raster/composite/node-extent.js';
import type { CompositeNode } from '../../raster/composite/node.js';
import type { LayerPixels } from '../host.js';
import { approximatedFeatures } from './approximated-features.js';
import type { PsdFile, PsdLayer } from './format/psd-file.js';
import { allocatePicture } from './read/allocate-picture.js';
import { planeDepth } from './read/channel-plane.js';
import { layerTree, type PsdNode } from './read/layer-tree.js';
import { stackNodes } from './stack-nodes.js';
import { stripsOf } from './write/strips.js';

/** Further than any layer of a file reaches: its sides are 32 bit numbers. */
const EVERYWHERE = rect(-(2 ** 31), -(2 ** 31), 2 ** 31, 2 ** 31);

function findNode(nodes: readonly PsdNode[], wanted: PsdLayer): PsdNode | null {
  for (const node of nodes) {
    const found = node.layer === wanted ? node : findNode(node.children ?? [], wanted);
    if (found) return found;
  }
  return null;
}

const without = (nodes: readonly PsdNode[], leftOut: ReadonlySet<PsdLayer>): readonly PsdNode[] =>
  nodes
    .filter(({ layer }) => !leftOut.has(layer))
    .map((node) => ({ ...node, children: node.children && without(node.children, leftOut) }));

/** What a group shows by itself, still to be computed. */
export interface GroupPicture {
  /** Empty where nothing shows. */
  readonly bounds: Rect;
  readonly read: () => LayerPixels['pixels'];
}

function composite(file: PsdFile, nodes: readonly CompositeNode[], bounds: Rect): LayerPixels['pixels'] {
  const format = { depth: planeDepth(file), channels: file.header.mode === 3 ? 4 : 2 } as const;
  const picture = allocatePicture(bounds, format.channels, format.depth);
  for (const strip of stripsOf(bounds)) {
    const { data } = compositeRegion(nodes, strip, format);
    picture.data.set(data, (strip.top - bounds.top) * rectWidth(bounds) * format.channels);
  }
  return picture;
}

/**
 * What the layers of a group show together over nothing: the group's own mask, mode and opacity do not count, as they
 * do not count for a layer.
 * @throws HaikeiError `group-inexact` with the features that the compositor shows differently from Photoshop
 */
export function groupPicture(file: PsdFile, group: PsdLayer, leftOut: ReadonlySet<PsdLayer>): GroupPicture {
  const children = findNode(layerTree(file), group)?.children ?? [];
  const features = approximatedFeatures(file, without(children, leftOut));
  if (features.length > 0)
    throw new HaikeiError('group-inexact', { group: group.name, features: features.join(', ') });
  const nodes = stackNodes(file, { nodes: children, leftOut });
  const alone = { visible: true, opacity: 1, blend: 'normal', clipped: false, mask: null } as const;
  const bounds = nodeExtent({ ...alone, kind: 'group', children: nodes }, EVERYWHERE);
  return { bounds, read: () => composite(file, nodes, bounds) };
}
