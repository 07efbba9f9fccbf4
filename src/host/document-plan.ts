import type { Provenance } from '../provenance/provenance.js';
import type { Rect } from '../geometry/rect.js';
import type { BlendMode } from '../raster/composite/blend-mode.js';
import type { Pixels } from '../raster/pixels.js';

export interface PlannedLayer {
  readonly kind: 'layer';
  readonly name: string;
  readonly blend: BlendMode;
  readonly visible: boolean;
  /** In document pixels, of the size of `pixels`; may reach beyond the canvas, and may be empty. */
  readonly bounds: Rect;
  /** 8 or 16 bit, grey or RGB whatever the document is (no RGB in a grey one), straight alpha or none. */
  readonly pixels: Pixels;
}

export interface PlannedGroup {
  readonly kind: 'group';
  readonly name: string;
  readonly blend: BlendMode;
  /** Bottom first. */
  readonly children: readonly PlannedLayer[];
}

/** A layered document that is to be made, with everything that will be in it. */
export interface DocumentPlan {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly depth: 8 | 16;
  readonly mode: 'rgb' | 'gray';
  /** ICC profile; null for sRGB, or grey with sRGB's curve. */
  readonly profile: Uint8Array | null;
  /** Of the plates in it. */
  readonly provenance: readonly Provenance[];
  /** Bottom first. */
  readonly layers: readonly (PlannedLayer | PlannedGroup)[];
}
