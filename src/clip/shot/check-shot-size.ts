import { HaikeiError } from '../../errors/haikei-error.js';
import type { ClipShot } from '../../scene/clip/clip-shot.js';
import type { ShotLimits } from './shot-limits.js';

const tooLarge = (what: string, value: number, limit: number): HaikeiError =>
  new HaikeiError('file-too-large', { what, value, limit });

/**
 * Looks at the numbers of a shot before anything of their size is read: plates and BOOKs fill their layers, footage does so
 * in every frame.
 * @param path of the shot file, for messages
 * @throws HaikeiError `file-too-large`
 */
export function checkShotSize({ layers }: ClipShot, path: string, limits: ShotLimits): void {
  const count = layers.reduce((sum, { drawings }) => sum + drawings.length, 0);
  if (count > limits.drawings) throw tooLarge(`${path}: drawings`, count, limits.drawings);
  const plates = layers.filter(({ kind }) => kind === 'plate');
  const bytes = plates.reduce(
    (sum, { width, height, drawings }) => sum + width * height * 3 * drawings.length,
    0,
  );
  if (bytes <= limits.bytes) return;
  const pictures = plates.reduce((sum, { drawings }) => sum + drawings.length, 0);
  throw tooLarge(`${path}: bytes of ${pictures} plates`, bytes, limits.bytes);
}
