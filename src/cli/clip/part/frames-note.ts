import { join } from 'node:path';
import * as v from 'valibot';
import { isHaikeiError } from '../../../errors/is-haikei-error.js';
import { readTextFile } from '../../files/read-text-file.js';
import { writeFileAtomically } from '../../files/write-file-atomically.js';

const NAME = '.haikei-frames.json';
const MOST_BYTES = 4096;
const SCHEMA = v.strictObject({ format: v.literal('haikei-frames/1'), madeOf: v.string() });

/** What the frames in a folder were made of; null where nothing says it. */
export async function readFramesNote(signal: AbortSignal, folder: string): Promise<string | null> {
  try {
    const text = await readTextFile(signal, join(folder, NAME), MOST_BYTES);
    const result = v.safeParse(SCHEMA, JSON.parse(text));
    return result.success ? result.output.madeOf : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    if (isHaikeiError(error) && error.code !== 'cancelled') return null;
    throw error;
  }
}

/** @throws HaikeiError `disk-full`, `write-failed`, `cancelled` */
export function writeFramesNote(signal: AbortSignal, folder: string, madeOf: string): Promise<void> {
  const text = `${JSON.stringify({ format: 'haikei-frames/1', madeOf })}\n`;
  return writeFileAtomically(signal, join(folder, NAME), [new TextEncoder().encode(text)]);
}
