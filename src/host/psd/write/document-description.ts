import type { Rect } from '../../../geometry/rect.js';
import type { BlendMode } from '../../../raster/composite/blend-mode.js';
import type { Pixels } from '../../../raster/pixels.js';

/** A layer mask: one channel at the document's depth, of the size of `bounds`; 0 hides. */
export interface MaskDescription {
  readonly bounds: Rect;
  readonly pixels: Pixels;
  /** What the mask is outside its bounds. */
  readonly outside: 'shown' | 'hidden';
}

interface CommonDescription {
  readonly name: string;
  /** 0..1, default 1 */
  readonly opacity?: number;
  /** Default `normal`; for groups `pass-through`. */
  readonly blend?: BlendMode;
  readonly visible?: boolean;
  /** Clipped to the layer below. */
  readonly clipped?: boolean;
  readonly mask?: MaskDescription;
}

export interface LayerDescription extends CommonDescription {
  readonly kind: 'layer';
  readonly bounds: Rect;
  /** At the document's depth and mode, of the size of `bounds`. */
  readonly pixels: Pixels;
  /** Photoshop's locked Background: at the bottom, of the canvas's size, opaque. */
  readonly background?: boolean;
}

export interface GroupDescription extends CommonDescription {
  readonly kind: 'group';
  /** Bottom first. */
  readonly children: readonly NodeDescription[];
  /** Folded in the layers panel. */
  readonly closed?: boolean;
}

export type NodeDescription = LayerDescription | GroupDescription;

/** A whole document to be made. */
export interface DocumentDescription {
  readonly width: number;
  readonly height: number;
  readonly depth: 8 | 16;
  readonly mode: 'rgb' | 'gray';
  /** ICC profile; null leaves the document untagged. */
  readonly profile: Uint8Array | null;
  /** Pixels per inch, default 72. */
  readonly resolution?: number;
  /** Write a PSB. */
  readonly large?: boolean;
  /** Bottom first. */
  readonly layers: readonly NodeDescription[];
}
