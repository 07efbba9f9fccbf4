import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { HaikeiError } from '../../../errors/haikei-error.js';
import { makeFolder } from '../../files/make-folder.js';
import { readFramesNote, writeFramesNote } from './frames-note.js';

interface Claim {
  /** Of the frames: `frames/` is in it. */
  readonly folder: string;
  readonly madeOf: string;
  readonly force: boolean;
}

/**
 * Makes sure that frames which lie there already are of the same shot, so that they may stay. Many may claim one folder at
 * once, as the machines of a farm do: they all write the same.
 * @throws HaikeiError `output-exists` for frames of anything else, `disk-full`, `write-failed`, `cancelled`
 */
export async function claimFrames(signal: AbortSignal, { folder, madeOf, force }: Claim): Promise<void> {
  const frames = join(folder, 'frames');
  const noted = await readFramesNote(signal, folder);
  if (noted === madeOf) return;
  const names = await readdir(frames).catch(() => []);
  if (!force && names.some((name) => name.endsWith('.png')))
    throw new HaikeiError('output-exists', { path: frames });
  await makeFolder(frames);
  await writeFramesNote(signal, folder, madeOf);
}
