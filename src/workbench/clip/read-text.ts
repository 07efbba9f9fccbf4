import { HaikeiError } from '../../errors/haikei-error.js';
import { SHEET_LIMITS } from '../../scene/sheet/sheet-limits.js';
import type { ChosenFile } from '../calls.js';
import type { ChosenText } from './clip-calls.js';

/**
 * A time sheet or a camera file; which of them, and whether it is one, is found out by who reads it.
 * @throws HaikeiError `file-too-large`
 */
export async function readText({ name, blob }: ChosenFile): Promise<ChosenText> {
  if (blob.size > SHEET_LIMITS.bytes)
    throw new HaikeiError('file-too-large', { what: name, value: blob.size, limit: SHEET_LIMITS.bytes });
  return { name, text: await blob.text() };
}
