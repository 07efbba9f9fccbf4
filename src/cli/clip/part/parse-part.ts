import { HaikeiError } from '../../../errors/haikei-error.js';
import type { ClipShot } from '../../../scene/clip/clip-shot.js';
import { parseWhole } from '../../settings/parse-numbers.js';
import type { FramesOptions } from './frames-options.js';

/**
 * The part of a shot that was asked for, counted from 0, the second number not among it. Options count as the frames' files
 * do. A part that ends beyond the shot ends with it, since a farm divides by whole numbers.
 * @throws HaikeiError `usage`
 */
export function parsePart(options: FramesOptions, { output, frames }: ClipShot): readonly [number, number] {
  const [first, last] = [output.first, output.first + frames - 1];
  const from = options.from === undefined ? first : parseWhole('--from', options.from, [first, last]);
  const to = options.to === undefined ? last : parseWhole('--to', options.to, [0, Number.MAX_SAFE_INTEGER]);
  if (to < from) throw new HaikeiError('usage', { reason: `--to ${to}: it lies before --from ${from}` });
  return [from - first, Math.min(to, last) + 1 - first];
}
