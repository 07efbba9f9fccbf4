import type { Camera } from '../../scene/camera/camera.js';

/** The same move over a plate that is `scale` times as large. The picture's size is the clip's, not said here. */
export const scaledCamera = (camera: Camera, scale: number): Camera => ({
  ...camera,
  keys: camera.keys.map((key) => ({ ...key, x: key.x * scale, y: key.y * scale })),
});
