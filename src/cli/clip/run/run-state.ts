import { join } from 'node:path';
import * as v from 'valibot';
import { isHaikeiError } from '../../../errors/is-haikei-error.js';
import { readTextFile } from '../../files/read-text-file.js';
import { writeFileAtomically } from '../../files/write-file-atomically.js';

const STATE_NAME = '.haikei-clip.json';
const MOST_BYTES = 16 * 1024 * 1024;

const SCHEMA = v.strictObject({
  format: v.literal('haikei-clip-run/1'),
  /** Of everything that decides the pictures. */
  fingerprint: v.string(),
  /** ISO 8601; what a run that was interrupted and went on writes into its records. */
  created: v.string(),
  /** Results of an earlier run are being taken away. */
  clearing: v.boolean(),
  finished: v.boolean(),
  /** A drawing or frame that could not be read, and the fingerprint of everything else. */
  unread: v.nullish(v.strictObject({ path: v.string(), others: v.string() })),
  /** Records of the plates painted so far, by file. */
  records: v.record(v.string(), v.record(v.string(), v.unknown())),
});

/** What a clip's folder remembers of the run that fills it, so that the same command can go on after any end. */
export type RunState = v.InferOutput<typeof SCHEMA>;

/** Null where there is none, or one that nothing can be made of. */
export async function readRunState(signal: AbortSignal, folder: string): Promise<RunState | null> {
  try {
    const result = v.safeParse(
      SCHEMA,
      JSON.parse(await readTextFile(signal, join(folder, STATE_NAME), MOST_BYTES)),
    );
    return result.success ? result.output : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    if (isHaikeiError(error) && (error.code === 'file-missing' || error.code === 'file-unreadable'))
      return null;
    throw error;
  }
}

export function writeRunState(signal: AbortSignal, folder: string, state: RunState): Promise<void> {
  const text = `${JSON.stringify(state, null, 2)}\n`;
  return writeFileAtomically(signal, join(folder, STATE_NAME), [new TextEncoder().encode(text)]);
}
