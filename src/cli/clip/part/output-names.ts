import { HaikeiError } from '../../../errors/haikei-error.js';
import { frameName } from '../../../clip/frames/frame-name.js';
import type { ClipShot } from '../../../scene/clip/clip-shot.js';

/** What a shot file calls its frames: in `frames/`, which is no way out of it. */
const PATTERN = /^frames\/([^/\\:\0]+)_%04d\.png$/;

/**
 * Names of a shot's frame files in `frames/`.
 * @returns the name for a frame counted from 0
 * @throws HaikeiError `shot-invalid` where they would lie anywhere else
 */
export function outputNames({ output }: ClipShot, path: string): (frame: number) => string {
  const name = PATTERN.exec(output.frames)?.[1];
  if (name === undefined) {
    const reason = `"${output.frames}" is not frames/…_%04d.png`;
    throw new HaikeiError('shot-invalid', { path, where: 'output.frames', reason });
  }
  return (frame) => frameName(name, output.first + frame);
}
