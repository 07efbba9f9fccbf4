import type { Camera } from '../../scene/camera/camera.js';
import type { PictureSize } from '../picture-size.js';
import { cameraCorner } from './camera-corner.js';
import type { StackLayer, StackPicture } from './stack-layer.js';

/** A picture from a file of its own that is there all the time. */
export type StandingPicture = Pick<StackLayer, 'name' | 'kind' | 'size'> & { readonly picture: StackPicture };

/** What says where it lies. */
export interface StandingPlace {
  readonly plate: PictureSize;
  readonly frame: PictureSize;
  readonly camera: Camera | null;
  /** Length of the clip. */
  readonly frames: number;
}

/** On the plate where it is as large as that, else in the picture at the camera's first key. */
export function standingLayer(
  { name, kind, size, picture }: StandingPicture,
  { plate, frame, camera, frames }: StandingPlace,
): StackLayer {
  const { width, height } = size;
  const liesOnPlate = width === plate.width && height === plate.height;
  return {
    name,
    kind,
    blend: 'normal',
    keyed: false,
    smooth: false,
    origin: liesOnPlate ? { x: 0, y: 0 } : cameraCorner(camera, frame),
    size: { width, height },
    pictures: [picture],
    spans: [{ frame: 0, frames, drawing: 0 }],
  };
}
