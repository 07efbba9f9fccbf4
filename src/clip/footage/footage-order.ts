import { HaikeiError } from '../../errors/haikei-error.js';
import { drawingKey } from '../../scene/sheet/drawing-key.js';
import type { CelFiles } from '../cels/cel-files.js';

/**
 * The paths of the frames of footage in the order of their numbers.
 * @param where the folder, for messages
 * @throws HaikeiError `numbering-broken` for gaps, numbers that stand twice, and several sequences
 */
export function footageOrder(where: string, sequences: readonly CelFiles[]): readonly string[] {
  const broken = (found: string, expected: string): HaikeiError =>
    new HaikeiError('numbering-broken', { where, found, expected });
  if (sequences.length !== 1)
    throw broken(sequences.map(({ name }) => name).join(', '), 'one sequence of frames');
  const { drawings } = sequences[0]!;
  const numbered = drawings.map((frame) => ({ ...frame, number: Number(drawingKey(frame.name)) }));
  numbered.forEach((frame, i) => {
    if (!Number.isInteger(frame.number)) throw broken(frame.name, 'a number at the end of the name');
    const expected = (numbered[i - 1]?.number ?? frame.number - 1) + 1;
    if (frame.number !== expected) throw broken(frame.name, `number ${expected}`);
  });
  return numbered.map(({ path }) => path);
}
