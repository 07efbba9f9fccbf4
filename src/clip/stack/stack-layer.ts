import type { BlendMode } from '../../raster/composite/blend-mode.js';
import type { Patch } from '../../raster/composite/surface.js';
import type { TimedSpan } from '../../scene/clip/timed-column.js';

/** A picture that can stand in a layer. */
export interface StackPicture {
  readonly name: string;
  /** The file it comes from, absolute. */
  readonly file: string;
  /** Path of the layer or group in a PSD; null for a picture of its own. */
  readonly layer: string | null;
  /** @param frame where it first stands, from 0, for messages only */
  load(signal: AbortSignal, frame: number): Promise<Patch>;
}

/** One layer of a clip: plate, BOOK or cel, whatever it came from. */
export interface StackLayer {
  readonly name: string;
  readonly kind: 'plate' | 'book' | 'cel';
  readonly blend: BlendMode;
  /** Whether its drawings stand on white paper that is keyed out as they are read. */
  readonly keyed: boolean;
  /** Whether `keyed` was seen by the first drawing; then each other one is keyed where it is opaque itself. */
  readonly keyedIfOpaque?: boolean;
  readonly smooth: boolean;
  /** Upper left corner on the plate at the camera's first key, in pixels. */
  readonly origin: { readonly x: number; readonly y: number };
  readonly size: { readonly width: number; readonly height: number };
  readonly pictures: readonly StackPicture[];
  /** Which picture stands when; cover the clip without gap. */
  readonly spans: readonly TimedSpan[];
}
