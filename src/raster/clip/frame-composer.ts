import {
  intersectRects,
  isEmptyRect,
  type Rect,
  rect,
  rectFromSize,
  translateRect,
  uniteRects,
} from '../../geometry/rect.js';
import type { BlendMode } from '../composite/blend-mode.js';
import { compositeRegion } from '../composite/composite-region.js';
import type { CompositeNode } from '../composite/node.js';
import type { Patch } from '../composite/surface.js';
import { cropPixels } from '../crop-pixels.js';
import type { Pixels } from '../pixels.js';

/** A layer of one frame: a picture in its place. */
export interface FrameLayer {
  readonly patch: Patch;
  readonly blend: BlendMode;
}

/** Rows composited at a time: float of a strip stays in the tens of megabytes at 8K. */
const STRIP_ROWS = 256;

function nodeOf({ patch: { rect: place, pixels }, blend }: FrameLayer): CompositeNode {
  return {
    kind: 'layer',
    visible: true,
    opacity: 1,
    clipped: false,
    mask: null,
    blend,
    bounds: place,
    read: (region) => cropPixels(pixels, translateRect(region, -place.left, -place.top)),
  };
}

/** What a list of layers can change of a picture. */
const reachOf = (layers: readonly FrameLayer[], frame: Rect): Rect =>
  uniteRects(layers.map(({ patch }) => intersectRects(patch.rect, frame)));

/** Whether a layer hides all that lies beneath it, with samples that are those of the frame. */
function isGround({ patch: { rect: place, pixels }, blend }: FrameLayer, { right, bottom }: Rect): boolean {
  const covers = place.left <= 0 && place.top <= 0 && place.right >= right && place.bottom >= bottom;
  return covers && blend === 'normal' && pixels.channels === 3 && pixels.depth === 8;
}

/** Straight RGBA over black, into rows of an RGB picture. */
function storeStrip(strip: Pixels, target: Uint8Array, width: number, at: Rect): void {
  for (let y = 0; y < strip.height; y++) {
    let to = ((at.top + y) * width + at.left) * 3;
    for (let from = y * strip.width * 4; from < (y + 1) * strip.width * 4; from += 4, to += 3) {
      const alpha = strip.data[from + 3]!;
      for (let c = 0; c < 3; c++) target[to + c] = Math.round((strip.data[from + c]! * alpha) / 255);
    }
  }
}

/**
 * Composites the frames of one clip, 8 bit RGB over black, in the encoding of the layers as Photoshop does. Layers at the
 * bottom that never change are composited once; of the others only the part that they cover is.
 */
export class FrameComposer {
  private backdrop: { readonly layers: readonly FrameLayer[]; readonly data: Uint8Array } | null = null;
  private readonly frame: Rect;

  constructor(private readonly size: { readonly width: number; readonly height: number }) {
    this.frame = rectFromSize(size.width, size.height);
  }

  /** @param still layers at the bottom, the very same objects for as long as they do not change */
  compose(still: readonly FrameLayer[], moving: readonly FrameLayer[]): Pixels {
    const [lowest, ...others] = moving;
    // A background that moves: composited it would be the same samples again.
    if (lowest && isGround(lowest, this.frame)) return this.over(this.groundOf(lowest), others);
    return this.over(this.stillPart(still), moving);
  }

  private over(ground: Uint8Array, layers: readonly FrameLayer[]): Pixels {
    const data = ground.slice();
    this.draw([this.asLayer(ground), ...layers], reachOf(layers, this.frame), data);
    return { ...this.size, channels: 3, depth: 8, data };
  }

  private groundOf({ patch: { rect: place, pixels } }: FrameLayer): Uint8Array {
    const { width, height } = this.size;
    if (pixels.width === width && pixels.height === height) return pixels.data as Uint8Array;
    return cropPixels(pixels, translateRect(this.frame, -place.left, -place.top)).data as Uint8Array;
  }

  private stillPart(layers: readonly FrameLayer[]): Uint8Array {
    const held = this.backdrop;
    if (held?.layers.length === layers.length && held.layers.every((layer, i) => layer === layers[i]))
      return held.data;
    const data = new Uint8Array(this.size.width * this.size.height * 3);
    this.draw(layers, reachOf(layers, this.frame), data);
    this.backdrop = { layers, data };
    return data;
  }

  private asLayer(data: Uint8Array): FrameLayer {
    const pixels: Pixels = { ...this.size, channels: 3, depth: 8, data };
    return { patch: { rect: this.frame, pixels }, blend: 'normal' };
  }

  private draw(layers: readonly FrameLayer[], region: Rect, target: Uint8Array): void {
    if (isEmptyRect(region)) return;
    const nodes = layers.map(nodeOf);
    for (let top = region.top; top < region.bottom; top += STRIP_ROWS) {
      const part = rect(region.left, top, region.right, Math.min(region.bottom, top + STRIP_ROWS));
      const strip = compositeRegion(nodes, part, { depth: 8, channels: 4 });
      storeStrip(strip, target, this.size.width, part);
    }
  }
}
