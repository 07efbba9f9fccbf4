import { isEmptyRect } from '../../geometry/rect.js';
import { APPROXIMATED_MODES } from '../../raster/composite/approximated-modes.js';
import { blendModeOf } from './blend-keys.js';
import type { PsdFile, PsdLayer } from './format/psd-file.js';
import { hasVectorMask, layerKind } from './layer-kind.js';
import { ownAdjustment } from './light/own-adjustment.js';
import { layerTree, type PsdNode } from './read/layer-tree.js';
import { hasBlendIf } from './write/original-layer.js';

/** Modes in which Photoshop's fill opacity is not the same as opacity. */
const FILL_OPACITY_MODES: ReadonlySet<string> = new Set(
  'color-burn linear-burn color-dodge linear-dodge vivid-light linear-light hard-mix difference'.split(' '),
);

interface Feature {
  readonly key: string;
  readonly isOn: (file: PsdFile, layer: PsdLayer) => boolean;
}

const hasBlock = (layer: PsdLayer, ...keys: readonly string[]): boolean =>
  layer.blocks.some((b) => keys.includes(b.key));

/** Whether the first byte of a block is a 1; `otherwise` where the layer has no such block. */
function isSwitchedOn(file: PsdFile, layer: PsdLayer, key: string, otherwise: boolean): boolean {
  const block = layer.blocks.find((b) => b.key === key);
  return block && block.data.end > block.data.start ? file.bytes[block.data.start] !== 0 : otherwise;
}

const modeOf = (layer: PsdLayer): string | null => blendModeOf(layer.dividerBlendKey ?? layer.blendKey);

const FEATURES: readonly Feature[] = [
  { key: 'adjustment-layer', isOn: isUnknownAdjustment },
  { key: 'layer-effects', isOn: (_file, layer) => hasBlock(layer, 'lfx2', 'lmfx', 'lrFX') },
  { key: 'text-layer', isOn: (_file, layer) => layerKind(layer) === 'text' },
  { key: 'fill-layer', isOn: (_file, layer) => isUnrenderedFill(layer) },
  { key: 'vector-mask', isOn: (_file, layer) => isUnrenderedVectorMask(layer) },
  { key: 'mask-feather', isOn: (_file, { mask }) => mask !== null && !mask.disabled && mask.feather > 0 },
  { key: 'blend-if', isOn: hasBlendIf },
  { key: 'knockout', isOn: (file, layer) => isSwitchedOn(file, layer, 'knko', false) },
  { key: 'artboard', isOn: (_file, layer) => hasBlock(layer, 'artb') },
  { key: 'clipped-layers-apart', isOn: (file, layer) => !isSwitchedOn(file, layer, 'clbl', true) },
  { key: 'transparency-shapes-off', isOn: (file, layer) => !isSwitchedOn(file, layer, 'tsly', true) },
  { key: 'channel-restriction', isOn: (_file, layer) => restrictsChannels(layer) },
  { key: 'blend-mode', isOn: (_file, layer) => isApproximatedMode(layer) },
  { key: 'fill-opacity', isOn: (_file, layer) => isApproximatedFill(layer) },
];

/**
 * What visible layers, all or those of `nodes`, use that a flat picture made by Haikei shows differently from Photoshop,
 * as short English keys; empty where it is exact. Hidden layers and groups count as little as they show.
 */
export function approximatedFeatures(file: PsdFile, nodes: readonly PsdNode[] = layerTree(file)): string[] {
  const found = new Set<string>();
  const open: PsdNode[] = [...nodes];
  for (let node = open.pop(); node; node = open.pop()) {
    const { layer, children } = node;
    if (layer.hidden) continue;
    for (const { key, isOn } of FEATURES) if (!found.has(key) && isOn(file, layer)) found.add(key);
    if (children) for (const child of children) open.push(child);
  }
  return FEATURES.map((f) => f.key).filter((key) => found.has(key));
}

/** Curves and lookups of our own lights are computed as Photoshop does. */
function isUnknownAdjustment(file: PsdFile, layer: PsdLayer): boolean {
  return layerKind(layer) === 'adjustment' && ownAdjustment(file, layer) === null;
}

function isUnrenderedFill(layer: PsdLayer): boolean {
  const kind = layerKind(layer);
  return (kind === 'fill' || kind === 'shape') && isEmptyRect(layer.bounds);
}

/** Photoshop renders the vector mask of a pixel layer into the mask channel only where there is a pixel mask too. */
const isUnrenderedVectorMask = (layer: PsdLayer): boolean =>
  hasVectorMask(layer) && layerKind(layer) !== 'shape' && !layer.channels.some((c) => c.id === -2);

const restrictsChannels = (layer: PsdLayer): boolean =>
  layer.blocks.some((b) => b.key === 'brst' && b.data.end > b.data.start);

function isApproximatedMode(layer: PsdLayer): boolean {
  const mode = modeOf(layer);
  return mode === null || mode in APPROXIMATED_MODES;
}

const isApproximatedFill = (layer: PsdLayer): boolean =>
  layer.fillOpacity < 255 && FILL_OPACITY_MODES.has(modeOf(layer) ?? '');
