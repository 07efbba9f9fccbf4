import type { Rect } from '../../geometry/rect.js';
import type { Pixels } from '../pixels.js';
import type { BlendMode } from './blend-mode.js';

/** A layer mask: 0 hides, 1 shows. Outside `bounds` it is `outside` everywhere. */
export interface CompositeMask {
  readonly bounds: Rect;
  readonly outside: number;
  /** One channel (`channels: 1`) of exactly the region asked for, which lies within `bounds`. */
  read(region: Rect): Pixels;
}

interface CompositeCommon {
  readonly visible: boolean;
  /** 0..1; layer opacity times fill opacity. */
  readonly opacity: number;
  readonly blend: BlendMode;
  /** Clipped to the nearest unclipped node below it in the same list. */
  readonly clipped: boolean;
  readonly mask: CompositeMask | null;
}

export interface CompositeLayer extends CompositeCommon {
  readonly kind: 'layer';
  readonly bounds: Rect;
  /** RGBA or grey+alpha, straight, at the document's depth, of exactly the region asked for, within `bounds`. */
  read(region: Rect): Pixels;
}

export interface CompositeGroup extends CompositeCommon {
  readonly kind: 'group';
  /** Bottom first. */
  readonly children: readonly CompositeNode[];
}

/** Has no pixels of its own: changes the colours of what lies beneath it and leaves their alpha. */
export interface CompositeAdjustment extends CompositeCommon {
  readonly kind: 'adjustment';
  /** Changes a row of encoded RGB in place, 0..1, three values a pixel. */
  adjust(rgb: Float32Array): void;
}

/** What the compositor needs to know of one entry of a layer stack. Lists of nodes are bottom first. */
export type CompositeNode = CompositeLayer | CompositeGroup | CompositeAdjustment;
