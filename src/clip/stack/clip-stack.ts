import type { Camera } from '../../scene/camera/camera.js';
import type { PictureSize } from '../picture-size.js';
import type { StackLayer } from './stack-layer.js';

/** A clip ready to be composited. */
export interface ClipStack {
  readonly frame: PictureSize;
  readonly frames: number;
  /** Bottom first. */
  readonly layers: readonly StackLayer[];
  readonly camera: Camera | null;
}
