import type { Camera } from '../../scene/camera/camera.js';
import type { PictureSize } from '../picture-size.js';
import type { StackLayer } from './stack-layer.js';

/** Where the picture's upper left corner lies on the plate at the camera's first key. */
export function cameraCorner(camera: Camera | null, frame: PictureSize): StackLayer['origin'] {
  const key = camera?.keys[0];
  return key === undefined ? { x: 0, y: 0 } : { x: key.x - frame.width / 2, y: key.y - frame.height / 2 };
}
