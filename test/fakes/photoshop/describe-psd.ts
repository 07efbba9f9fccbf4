import type { PsdFile, PsdLayer } from '../../../src/host/psd/format/psd-file.js';
import { blendModeOf } from '../../../src/host/psd/blend-keys.js';
import { layerKind } from '../../../src/host/psd/layer-kind.js';
import { openDocument } from '../../../src/host/psd/open-document.js';
import { layerTree, type PsdNode } from '../../../src/host/psd/read/layer-tree.js';
import { readLayerPixels } from '../../../src/host/psd/read/read-layer-pixels.js';
import { readMask } from '../../../src/host/psd/read/read-mask.js';
import { isBackgroundLayer } from '../../../src/host/psd/scene-layers.js';
import { findResource } from '../../../src/host/psd/write/patch-resources.js';
import { RESOURCE } from '../../../src/host/psd/write/resource.js';
import type {
  DocumentDescription,
  MaskDescription,
  NodeDescription,
} from '../../../src/host/psd/write/document-description.js';
import type { BlendMode } from '../../../src/raster/composite/blend-mode.js';
import type { ChannelCount, Pixels } from '../../../src/raster/pixels.js';

function maskOf(file: PsdFile, layer: PsdLayer): { readonly mask?: MaskDescription } {
  const pixels = readMask(file, layer);
  if (!pixels || !layer.mask || layer.mask.disabled) return {};
  const outside = layer.mask.defaultColour === 255 ? 'shown' : 'hidden';
  return { mask: { bounds: layer.mask.bounds, pixels, outside } };
}

/** A Background has no alpha. */
function withoutAlpha({ width, height, channels, depth, data }: Pixels): Pixels {
  const colours = (channels - 1) as ChannelCount;
  const kept = data.filter((_, i) => i % channels !== colours);
  return { width, height, channels: colours, depth, data: kept };
}

function blendOf({ blendKey, dividerBlendKey }: PsdLayer): BlendMode {
  const mode = blendModeOf(dividerBlendKey ?? blendKey);
  if (!mode) throw new Error(`no blend mode ${blendKey}`);
  return mode;
}

function describeNode(file: PsdFile, { layer, children }: PsdNode): NodeDescription {
  const { name, hidden, clipping, bounds } = layer;
  const common = {
    name,
    opacity: (layer.opacity / 255) * (layer.fillOpacity / 255),
    blend: blendOf(layer),
    visible: !hidden,
    clipped: clipping,
    ...maskOf(file, layer),
  };
  if (children)
    return { ...common, kind: 'group', children: children.map((child) => describeNode(file, child)) };
  const kind = layerKind(layer);
  if (kind !== 'pixel') throw new Error(`the fake opens no layer of kind ${kind}: ${name}`);
  const pixels = readLayerPixels(file, layer);
  const background = isBackgroundLayer(file, layer);
  return { ...common, kind: 'layer', bounds, background, pixels: background ? withoutAlpha(pixels) : pixels };
}

/** What a PSD of pixel layers and groups holds, for a fake that opens it as Photoshop would. */
export function describePsd(bytes: Uint8Array): DocumentDescription {
  const { file } = openDocument(bytes);
  const { width, height, depth, mode } = file.header;
  return {
    width,
    height,
    depth: depth === 8 ? 8 : 16,
    mode: mode === 3 ? 'rgb' : 'gray',
    profile: findResource(file, RESOURCE.iccProfile),
    layers: layerTree(file).map((node) => describeNode(file, node)),
  };
}
