import type { Camera } from '../../scene/camera/camera.js';
import type { PictureSize } from '../picture-size.js';
import type { CelFiles } from './cel-files.js';
import type { PictureFiles } from './picture-files.js';

interface Sized {
  readonly files: PictureFiles;
  readonly camera: Camera | null;
  readonly cels: readonly CelFiles[];
  readonly plate: PictureSize;
}

/**
 * The picture's size over a plate: what the camera says, else that of the first drawing, else that of the plate.
 * @throws HaikeiError as reading the drawing does
 */
export async function frameSize(
  signal: AbortSignal,
  { files, camera, cels, plate }: Sized,
): Promise<PictureSize> {
  const path = cels[0]?.drawings[0]?.path;
  if (camera === null) return plate;
  if (camera.frame !== null || path === undefined) return camera.frame ?? plate;
  const { width, height } = (await files.size(path)) ?? (await files.read(signal, path)).pixels;
  return { width, height };
}
