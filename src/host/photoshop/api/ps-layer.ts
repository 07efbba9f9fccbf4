import type { Rect } from '../../../geometry/rect.js';

/** Where a layer is moved to: above the other, below it, or into it (a group). */
export type Placement = 'placeBefore' | 'placeAfter' | 'placeInside';

/** A layer as anybody may look at it. Getters ask Photoshop each time. */
export interface PsLayer {
  readonly id: number;
  readonly name: string;
  /** `pixel`, `group`, `smartObject`, `curves` … */
  readonly kind: string;
  readonly visible: boolean;
  /** 0..100 */
  readonly opacity: number;
  /** 0..100 */
  readonly fillOpacity: number;
  readonly blendMode: string;
  readonly isClippingMask: boolean;
  readonly isBackgroundLayer: boolean;
  readonly allLocked: boolean;
  readonly pixelsLocked: boolean;
  readonly positionLocked: boolean;
  readonly transparentPixelsLocked: boolean;
  /** In document pixels; may reach beyond the canvas. All 0 for a layer without pixels. */
  readonly boundsNoEffects: Rect;
  /** Top first; null or absent for what is no group. */
  readonly layers?: ArrayLike<PsLayer> | null;
}

/** A layer inside a modal scope, the only place where Photoshop lets anything be changed. */
export interface EditableLayer extends PsLayer {
  name: string;
  visible: boolean;
  opacity: number;
  fillOpacity: number;
  blendMode: string;
  isClippingMask: boolean;
  allLocked: boolean;
  pixelsLocked: boolean;
  positionLocked: boolean;
  transparentPixelsLocked: boolean;
  move(relative: PsLayer, placement: Placement): unknown;
  delete(): unknown;
  /** Turns a smart object, text or shape into pixels. */
  rasterize(target: 'entire'): Promise<unknown>;
}
