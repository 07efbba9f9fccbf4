import type { NodeDescription } from '../../../src/host/psd/write/document-description.js';
import { newDocument } from '../../../src/host/psd/write/new-document.js';
import { RESOURCE, resourceBlock } from '../../../src/host/psd/write/resource.js';
import { joinSegments } from '../../../src/host/psd/write/segments.js';
import type { Pixels } from '../../../src/raster/pixels.js';
import { blendOf } from './blend-of.js';
import type { FakeDocument } from './fake-document.js';
import { fullSamples } from './fake-image.js';
import type { FakeNode } from './fake-state.js';

const NONE: Pixels = { width: 0, height: 0, channels: 4, depth: 8, data: new Uint8Array(0) };

/** Where the length of the resources stands, behind a header and no colour table. */
const RESOURCES = 30;

function described(node: FakeNode, depth: 8 | 16): NodeDescription {
  const { name, visible, children, bounds, pixels } = node;
  const blend = blendOf(node.blendMode);
  if (children)
    return {
      kind: 'group',
      name,
      visible,
      blend,
      children: children.map((child) => described(child, depth)).reverse(),
    };
  const full = pixels?.depth === 16 ? { ...pixels, data: fullSamples(pixels.data) } : pixels;
  return { kind: 'layer', name, visible, blend, bounds, pixels: full ?? { ...NONE, depth } };
}

function withXmp(bytes: Uint8Array, xmp: string): Uint8Array {
  const block = resourceBlock(RESOURCE.xmp, new TextEncoder().encode(xmp));
  const [before, after] = [bytes.slice(0, RESOURCES + 4), bytes.subarray(RESOURCES + 4)];
  const view = new DataView(before.buffer);
  view.setUint32(RESOURCES, view.getUint32(RESOURCES) + block.length);
  return joinSegments([before, block, after]);
}

/** A document of plain layers and groups as a PSD, without its profile. */
export function savedPsd({ format, state }: FakeDocument): Uint8Array {
  const { width, height, mode, bitsPerChannel } = format;
  const depth = bitsPerChannel === 'bitDepth8' ? 8 : 16;
  const bytes = joinSegments(
    newDocument({
      width,
      height,
      depth,
      mode: mode === 'RGBColorMode' ? 'rgb' : 'gray',
      profile: null,
      layers: state.nodes.map((node) => described(node, depth)).reverse(),
    }),
  );
  return state.xmp === null ? bytes : withXmp(bytes, state.xmp);
}
