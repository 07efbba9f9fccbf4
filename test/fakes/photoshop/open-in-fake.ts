import { rectHeight, rectWidth } from '../../../src/geometry/rect.js';
import { PhotoshopHost } from '../../../src/host/photoshop/photoshop-host.js';
import type {
  DocumentDescription,
  LayerDescription,
  NodeDescription,
} from '../../../src/host/psd/write/document-description.js';
import { parseIccProfile } from '../../../src/raster/colour/parse-icc-profile.js';
import { hasAlpha, type Pixels } from '../../../src/raster/pixels.js';
import { FakeDocument, type FakeFormat } from './fake-document.js';
import { toFifteenBits } from './fake-image.js';
import { FakePhotoshop } from './fake-photoshop.js';
import { fakeNode, type FakeNode, NOTHING } from './fake-state.js';
import { trim } from './trim.js';

const BLENDS: Readonly<Record<string, string>> = { 'pass-through': 'passThrough' };

const held = (pixels: Pixels): Pixels =>
  pixels.depth === 16 ? { ...pixels, data: toFifteenBits(pixels.data, true) } : pixels;

function pixelPart({ bounds, pixels, background = false }: LayerDescription): Partial<FakeNode> {
  if (rectWidth(bounds) * rectHeight(bounds) === 0) return {};
  const found = trim({ bounds, pixels: held(pixels) }, bounds);
  if (background && hasAlpha(pixels.channels)) throw new Error('a Background has no alpha');
  return { bounds: found?.bounds ?? NOTHING, pixels: found?.pixels ?? null, background };
}

/** Photoshop's scripts see masks in 8 bit. */
function maskPart({ mask }: NodeDescription): Pick<FakeNode, 'mask'> {
  if (!mask) return { mask: null };
  const { bounds, pixels, outside } = mask;
  const data = Uint8Array.from(pixels.data, (value) => (pixels.depth === 16 ? value / 257 : value));
  return { mask: { bounds, data, outside: outside === 'shown' ? 255 : 0, enabled: true } };
}

function toNode(photoshop: FakePhotoshop, description: NodeDescription): FakeNode {
  const { name, opacity = 1, visible = true, clipped = false } = description;
  const blend = description.blend ?? (description.kind === 'group' ? 'pass-through' : 'normal');
  const id = photoshop.nextId();
  const look = { opacity: opacity * 100, blendMode: BLENDS[blend] ?? blend };
  const common = { id, name, visible, clipped, ...look, ...maskPart(description) };
  if (description.kind === 'layer') return fakeNode({ ...common, ...pixelPart(description) });
  const children = description.children.map((child) => toNode(photoshop, child)).reverse();
  return fakeNode({ ...common, kind: 'group', children });
}

/** Photoshop tells the name that stands in a profile. */
function profilePart({
  profile,
}: DocumentDescription): Pick<FakeFormat, 'colorProfileType' | 'colorProfileName'> {
  if (profile === null) return { colorProfileType: 'none', colorProfileName: null };
  return { colorProfileType: 'customEnum', colorProfileName: parseIccProfile(profile).description };
}

export interface Opened {
  readonly photoshop: FakePhotoshop;
  readonly document: FakeDocument;
  readonly host: PhotoshopHost;
  /** Milliseconds that the host waited, in turn; the fake does not spend them. */
  readonly waits: number[];
}

/** A document opened in front, in a fresh fake Photoshop or one that has others open, and a host on it. */
export function openInFake(description: DocumentDescription, photoshop = new FakePhotoshop()): Opened {
  const { width, height, depth, mode } = description;
  const format = {
    name: 'cut_012',
    width,
    height,
    mode: mode === 'rgb' ? 'RGBColorMode' : 'grayscaleMode',
    bitsPerChannel: `bitDepth${depth}`,
    ...profilePart(description),
  };
  const nodes = description.layers.map((layer) => toNode(photoshop, layer)).reverse();
  const document = new FakeDocument(photoshop, format, { nodes, selection: null, xmp: null, active: [] });
  photoshop.show(document);
  const waits: number[] = [];
  const wait = (milliseconds: number): Promise<void> => {
    waits.push(milliseconds);
    return Promise.resolve();
  };
  return { photoshop, document, host: new PhotoshopHost(photoshop, document, wait), waits };
}
