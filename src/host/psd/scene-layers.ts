import { HaikeiError } from '../../errors/haikei-error.js';
import { uniteRects } from '../../geometry/rect.js';
import type { SceneLayer } from '../../scene/layer.js';
import type { PsdFile, PsdLayer } from './format/psd-file.js';
import type { LayerIds } from './layer-ids.js';
import { hasVectorMask, layerKind } from './layer-kind.js';
import { readLightMark } from './light/light-mark.js';
import { readStamp } from './plate-stamp.js';
import { recoverStamp } from './recover-stamp.js';
import { layerTree, type PsdNode } from './read/layer-tree.js';

/** Photoshop nests groups 10 deep; more than this is no honest document, and would exhaust the stack. */
const DEEPEST_NESTING = 100;

/** Image pixels, position or everything. */
const LOCKS_PIXELS_OR_POSITION = 2 | 4 | 0x80000000;

/**
 * The layers of a file as the scene sees them, bottom first.
 * @throws HaikeiError `file-damaged` where groups are not balanced or nested beyond reason
 */
export const sceneLayers = (file: PsdFile, ids: LayerIds): SceneLayer[] =>
  layerTree(file).map((node) => sceneLayer({ file, ids }, node, 1));

interface Document {
  readonly file: PsdFile;
  readonly ids: LayerIds;
}

function sceneLayer(document: Document, { layer, children }: PsdNode, depth: number): SceneLayer {
  if (depth > DEEPEST_NESTING) throw tooDeep(layer);
  const { file, ids } = document;
  const inner = children?.map((child) => sceneLayer(document, child, depth + 1)) ?? [];
  return {
    id: ids.at(layer.index),
    key: layer.layerId === null ? null : String(layer.layerId),
    name: layer.name,
    kind: layerKind(layer),
    visible: !layer.hidden,
    opacity: (layer.opacity / 255) * (layer.fillOpacity / 255),
    clipped: layer.clipping,
    locked: (layer.protection & LOCKS_PIXELS_OR_POSITION) !== 0,
    isBackgroundLayer: isBackgroundLayer(file, layer),
    bounds: children ? uniteRects(inner.map(({ bounds }) => bounds)) : layer.bounds,
    hasMask: layer.mask !== null || hasVectorMask(layer),
    stamp: children ? null : (readStamp(file, layer) ?? recoverStamp(file, layer)),
    partOfLight: readLightMark(file, layer) !== null,
    children: inner,
  };
}

/** Photoshop's Background: at the bottom, without transparency channel, its transparency locked, as large as the canvas. */
export function isBackgroundLayer(file: PsdFile, layer: PsdLayer): boolean {
  const { width, height } = file.header;
  const { left, top, right, bottom } = layer.bounds;
  return (
    layer.index === 0 &&
    layer.divider === 0 &&
    layer.transparencyLocked &&
    !layer.channels.some((c) => c.id === -1) &&
    left <= 0 &&
    top <= 0 &&
    right >= width &&
    bottom >= height
  );
}

const tooDeep = (layer: PsdLayer): HaikeiError =>
  new HaikeiError('file-damaged', {
    where: `layer record ${layer.index} (${layer.name})`,
    offset: layer.record.start,
    found: `groups nested more than ${DEEPEST_NESTING} deep`,
    expected: 'at most 10, as Photoshop allows',
  });
