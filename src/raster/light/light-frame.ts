import type { Pixels } from '../pixels.js';

/** A plate and where it stands: lengths of a light are shares of the frame, not of the plate. */
export interface LightFrame {
  /** Three or four channels, before any light. */
  readonly plate: Pixels;
  /** Size of the frame (the document's canvas) in px. */
  readonly frame: { readonly width: number; readonly height: number };
  /** Where the plate's top left corner lies in the frame, px; may be negative. */
  readonly offset: { readonly x: number; readonly y: number };
}
