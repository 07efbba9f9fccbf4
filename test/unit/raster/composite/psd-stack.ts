import { readFileSync } from 'node:fs';
import type { Layer, LayerMaskData, PixelData, Psd } from 'ag-psd';
import { initializeCanvas, readPsd } from 'ag-psd';
import type { Rect } from '../../../../src/geometry/rect.js';
import { rect, rectHeight, rectWidth } from '../../../../src/geometry/rect.js';
import type { BlendMode } from '../../../../src/raster/composite/blend-mode.js';
import type { CompositeMask, CompositeNode } from '../../../../src/raster/composite/node.js';
import type { ChannelCount, Depth, Pixels, Samples } from '../../../../src/raster/pixels.js';
import { allocateSamples } from '../../../../src/raster/pixels.js';

/** A real PSD as an independent reader (ag-psd) sees it: its layers, and the flat picture its maker saved. */
export interface PsdStack {
  readonly nodes: readonly CompositeNode[];
  readonly merged: Pixels;
  readonly depth: 8 | 16;
}

export function readStack(path: string): PsdStack {
  const unused = (): never => {
    throw new Error('pictures are read as image data, never drawn on a canvas');
  };
  initializeCanvas(unused, (width, height) => ({
    ...{ width, height, colorSpace: 'srgb' },
    data: new Uint8ClampedArray(width * height * 4),
  }));
  const psd: Psd = readPsd(readFileSync(path), { useImageData: true, skipThumbnail: true });
  const depth = psd.bitsPerChannel === 16 ? 16 : 8;
  return {
    nodes: (psd.children ?? []).flatMap((layer) => [toNode(layer, depth), ...overlayNodes(layer, depth)]),
    merged: toPixels(psd.imageData!, depth),
    depth,
  };
}

const toPixels = (image: PixelData, depth: Depth): Pixels => ({
  width: image.width,
  height: image.height,
  channels: 4,
  depth,
  data:
    depth === 16 ? (image.data as unknown as Uint16Array) : new Uint8Array(image.data as Uint8ClampedArray),
});

function toNode(layer: Layer, depth: 8 | 16): CompositeNode {
  const common = {
    visible: layer.hidden !== true,
    opacity: (layer.opacity ?? 1) * (layer.fillOpacity ?? 1),
    blend: (layer.blendMode ?? 'normal').replace(/ /g, '-') as BlendMode,
    clipped: layer.clipping === true,
    mask: layer.mask === undefined || layer.mask.disabled === true ? null : toMask(layer.mask),
  };
  if (layer.children !== undefined) {
    return { ...common, kind: 'group', children: layer.children.map((child) => toNode(child, depth)) };
  }
  const bounds = boundsOf(layer, layer.imageData);
  const pixels = layer.imageData === undefined ? null : toPixels(layer.imageData, depth);
  return { ...common, kind: 'layer', bounds, read: (region) => crop(pixels!, bounds, region) };
}

/** A colour overlay is drawn over the layer that has it, in the layer's shape and a mode of its own. */
function overlayNodes(layer: Layer, depth: 8 | 16): CompositeNode[] {
  const own = toNode(layer, depth);
  const shown = (layer.effects?.solidFill ?? []).filter((effect) => effect.enabled === true);
  if (own.kind !== 'layer') return [];
  return shown.map((effect) => {
    const { r, g, b } = effect.color as { r: number; g: number; b: number };
    const read = (region: Rect): Pixels => {
      const shape = own.read(region);
      const data = shape.data.map((value, i) => [r, g, b, value][i % 4]!);
      return { ...shape, data };
    };
    const blend = (effect.blendMode ?? 'normal').replace(/ /g, '-') as BlendMode;
    return { ...own, blend, opacity: effect.opacity ?? 1, read };
  });
}

function boundsOf(at: { left?: number; top?: number }, image: PixelData | undefined): Rect {
  const [left, top] = [at.left ?? 0, at.top ?? 0];
  return rect(left, top, left + (image?.width ?? 0), top + (image?.height ?? 0));
}

function toMask(mask: LayerMaskData): CompositeMask {
  const bounds = boundsOf(mask, mask.imageData);
  const outside = (mask.defaultColor ?? 0) / 255;
  return {
    bounds,
    outside,
    read: (region) => firstChannel(crop(toPixels(mask.imageData!, 8), bounds, region)),
  };
}

const firstChannel = (pixels: Pixels): Pixels => ({
  ...pixels,
  channels: 1,
  data: Uint8Array.from({ length: pixels.data.length / 4 }, (_, i) => pixels.data[i * 4]!),
});

/** The part of a picture at `bounds` that lies in `region`. */
export function crop(pixels: Pixels, bounds: Rect, region: Rect): Pixels {
  const channels: ChannelCount = pixels.channels;
  const [width, height] = [rectWidth(region), rectHeight(region)];
  const data: Samples = allocateSamples(pixels.depth, width * height * channels);
  for (let y = 0; y < height; y++) {
    const from = ((region.top - bounds.top + y) * pixels.width + region.left - bounds.left) * channels;
    data.set(pixels.data.subarray(from, from + width * channels), y * width * channels);
  }
  return { ...pixels, width, height, data };
}
