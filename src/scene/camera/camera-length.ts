import type { Camera } from './camera.js';

/** Frames until the camera stands still: to its last key and with it; 1 without a camera. */
export const cameraLength = (camera: Camera | null): number => (camera?.keys.at(-1)?.frame ?? 0) + 1;
