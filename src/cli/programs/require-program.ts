import { HaikeiError } from '../../errors/haikei-error.js';
import { findProgram } from './find-program.js';

/**
 * The path of a program without which something cannot be done.
 * @param purpose what it is needed for, as it was typed: `--movie mp4`
 * @throws HaikeiError `tool-missing`
 */
export function requireProgram(tool: string, purpose: string): string {
  const found = findProgram(tool);
  if (found === null) throw new HaikeiError('tool-missing', { tool, purpose });
  return found;
}
