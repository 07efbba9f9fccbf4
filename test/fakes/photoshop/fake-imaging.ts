import {
  intersectRects,
  isEmptyRect,
  type Rect,
  rectFromSize,
  rectHeight,
  rectWidth,
} from '../../../src/geometry/rect.js';
import type {
  ImageTarget,
  NewImage,
  PixelResult,
  PixelSource,
  PsImageData,
  PsModalImaging,
} from '../../../src/host/photoshop/api/ps-imaging.js';
import type { ChannelCount, Pixels, Samples } from '../../../src/raster/pixels.js';
import type { FakeDocument } from './fake-document.js';
import { documentPicture } from './document-picture.js';
import { FakeImage, type ImageOwner, toFifteenBits, withAlpha } from './fake-image.js';
import type { FakePhotoshop } from './fake-photoshop.js';
import { type FakeCoverage, NOTHING } from './fake-state.js';
import { trim } from './trim.js';

type Target = ImageTarget & { readonly layerID?: number };

/** `require('photoshop').imaging`, as documented, trimming and all. */
export class FakeImaging implements PsModalImaging, ImageOwner {
  /** The level of the cache that pixels are said to come from. */
  level = 0;
  readonly alive = new Set<FakeImage>();
  /** What was asked for, for tests. */
  readonly reads: PixelSource[] = [];

  constructor(private readonly photoshop: FakePhotoshop) {}

  called(what: string): void {
    this.photoshop.call(what);
  }

  asked(what: string): void {
    this.photoshop.ask(what);
  }

  getPixels(options: PixelSource): Promise<PixelResult> {
    this.photoshop.call('getPixels');
    this.photoshop.assertModal('getPixels');
    this.reads.push(options);
    const source = this.sourceOf(options);
    const found = source && trim(source, options.sourceBounds);
    if (!found) throw new Error('Photoshop Error: there is nothing to read');
    if (found.pixels.depth !== options.componentSize) throw new Error('the fake does not convert depths');
    const imageData = new FakeImage(found.pixels, this, options.colorProfile ?? null);
    const { left, top } = found.bounds;
    const { width, height } = found.pixels;
    const sourceBounds = { ...found.bounds, width, height, left, top };
    return Promise.resolve({ imageData, sourceBounds, level: this.level });
  }

  /** A pixel layer's own pixels, or the picture of the whole document. */
  private sourceOf({ documentID, layerID, sourceBounds }: PixelSource): ReturnType<typeof trim> {
    const document = this.photoshop.document(documentID);
    if (layerID === undefined) return documentPicture(document, sourceBounds);
    const { node } = document.find(layerID);
    if (node.kind !== 'pixel') throw new Error(`Photoshop Error: no pixels in a layer of kind ${node.kind}`);
    return node.pixels && { bounds: node.bounds, pixels: node.pixels };
  }

  getSelection({ documentID, sourceBounds }: { documentID: number; sourceBounds: Rect }) {
    this.photoshop.call('getSelection');
    this.photoshop.assertModal('getSelection');
    const { selection, canvas } = this.selectionOf(documentID);
    const wanted = intersectRects(sourceBounds, canvas);
    if (isEmptyRect(wanted)) throw new Error('Photoshop Error: outside the canvas');
    const bounds = intersectRects(wanted, selection.bounds);
    // At least one pixel, though it may be an unselected one.
    const given = isEmptyRect(bounds)
      ? { ...wanted, right: wanted.left + 1, bottom: wanted.top + 1 }
      : bounds;
    const pixels = greyPixels(given, (x, y) => coverageAt(selection, x, y));
    const imageData = new FakeImage(pixels, this, null);
    return Promise.resolve({ imageData, sourceBounds: given });
  }

  createImageDataFromBuffer(data: Samples, options: NewImage): Promise<PsImageData> {
    this.photoshop.call('createImageDataFromBuffer');
    const { width, height, components, colorSpace, fullRange = false, colorProfile } = options;
    if (data.length !== width * height * components) throw new Error('Photoshop Error: wrong buffer length');
    if (components < 3 !== (colorSpace === 'Grayscale')) throw new Error('Photoshop Error: components');
    const deep = data instanceof Uint16Array;
    const pixels: Pixels = {
      width,
      height,
      channels: components as ChannelCount,
      depth: deep ? 16 : 8,
      data: deep ? toFifteenBits(data, fullRange) : data.slice(),
    };
    return Promise.resolve(new FakeImage(pixels, this, colorProfile ?? null));
  }

  putPixels(options: Target & { readonly layerID: number }): Promise<void> {
    const { node, image, bounds } = this.target(options, 'putPixels');
    if (node.kind !== 'pixel' || node.background)
      throw new Error('Photoshop Error: putPixels needs a pixel layer');
    // Photoshop says nothing here.
    if (node.locks.all || node.locks.pixels || node.locks.transparent) return Promise.resolve();
    const found = trim({ bounds, pixels: withAlpha(image.pixels) }, bounds);
    node.bounds = found?.bounds ?? NOTHING;
    node.pixels = found?.pixels ?? null;
    return Promise.resolve();
  }

  putLayerMask(options: Target & { readonly layerID: number }): Promise<void> {
    const { node, image, bounds } = this.target(options, 'putLayerMask');
    if (image.pixels.channels !== 1 || node.background) throw new Error('Photoshop Error: no mask');
    node.mask = { bounds, data: image.pixels.data as Uint8Array, outside: 0, enabled: true };
    return Promise.resolve();
  }

  putSelection(options: ImageTarget): Promise<void> {
    const document = this.photoshop.document(options.documentID);
    this.photoshop.change(document, 'putSelection');
    const image = this.imageOf(options);
    const { left, top } = options.targetBounds;
    const whole = { left, top, right: left + image.pixels.width, bottom: top + image.pixels.height };
    document.state.selection = trimmedCoverage(whole, image.pixels.data as Uint8Array);
    return Promise.resolve();
  }

  private target(options: Target & { readonly layerID: number }, what: string) {
    const document = this.photoshop.document(options.documentID);
    const { node } = document.change(what, options.layerID);
    const image = this.imageOf(options);
    const { left, top } = options.targetBounds;
    const bounds = { left, top, right: left + image.pixels.width, bottom: top + image.pixels.height };
    if (what === 'putPixels') assertFits(document, image);
    return { node, image, bounds };
  }

  private imageOf({ imageData }: ImageTarget): FakeImage {
    if (!(imageData instanceof FakeImage)) throw new Error('Photoshop Error: no image data');
    imageData.assertAlive();
    return imageData;
  }

  private selectionOf(documentId: number): { readonly selection: FakeCoverage; readonly canvas: Rect } {
    const { state, format } = this.photoshop.document(documentId);
    if (!state.selection) throw new Error('Photoshop Error: there is no selection');
    return { selection: state.selection, canvas: rectFromSize(format.width, format.height) };
  }
}

function assertFits({ format }: FakeDocument, { pixels }: FakeImage): void {
  const rgb = format.mode === 'RGBColorMode';
  const depth = format.bitsPerChannel === 'bitDepth8' ? 8 : 16;
  if (pixels.channels >= 3 !== rgb || pixels.depth !== depth)
    throw new Error('Photoshop Error: the image does not fit the document');
}

export function coverageAt({ bounds, data, outside }: FakeCoverage, x: number, y: number): number {
  const inside = x >= bounds.left && x < bounds.right && y >= bounds.top && y < bounds.bottom;
  return inside ? data[(y - bounds.top) * rectWidth(bounds) + x - bounds.left]! : outside;
}

export function greyPixels(bounds: Rect, at: (x: number, y: number) => number): Pixels {
  const [width, height] = [rectWidth(bounds), rectHeight(bounds)];
  const data = new Uint8Array(width * height);
  for (let i = 0; i < data.length; i++)
    data[i] = at(bounds.left + (i % width), bounds.top + Math.floor(i / width));
  return { width, height, channels: 1, depth: 8, data };
}

/** A selection is as large as what is selected; nothing selected is no selection. */
export function trimmedCoverage(whole: Rect, data: Uint8Array): FakeCoverage | null {
  const width = rectWidth(whole);
  // Twice the same value a pixel, so that the second counts as alpha.
  const twice = Uint8Array.from({ length: data.length * 2 }, (_, i) => data[i >> 1]!);
  const pixels: Pixels = { width, height: rectHeight(whole), channels: 2, depth: 8, data: twice };
  const found = trim({ bounds: whole, pixels }, whole);
  if (!found) return null;
  return {
    bounds: found.bounds,
    data: found.pixels.data.filter((_, i) => i % 2 === 0) as Uint8Array,
    outside: 0,
  };
}
