import { HaikeiError } from '../../errors/haikei-error.js';
import { describeRect, rect, rectFromSize } from '../../geometry/rect.js';
import type { Camera } from '../../scene/camera/camera.js';
import type { PictureSize } from '../picture-size.js';
import { layerWindow } from './layer-window.js';

/** A hundredth of a pixel beyond the edge shows nothing. */
const SLACK = 0.01;

/**
 * The plate has to reach wherever the camera looks.
 * @throws HaikeiError `camera-outside` with the first frame where it does not
 */
export function checkCamera(
  camera: Camera,
  frames: number,
  { frame, plate }: { readonly frame: PictureSize; readonly plate: PictureSize },
): void {
  const layer = { name: 'BG', kind: 'plate', origin: { x: 0, y: 0 } } as const;
  for (let at = 0; at < frames; at++) {
    const { left, top, step } = layerWindow(layer, { camera, frame }, at);
    const [right, bottom] = [left + frame.width * step, top + frame.height * step];
    const inside =
      left >= -SLACK && top >= -SLACK && right <= plate.width + SLACK && bottom <= plate.height + SLACK;
    if (inside) continue;
    const seen = rect(Math.floor(left), Math.floor(top), Math.ceil(right), Math.ceil(bottom));
    const size = describeRect(rectFromSize(plate.width, plate.height));
    throw new HaikeiError('camera-outside', { frame: at + 1, needed: describeRect(seen), plate: size });
  }
}
