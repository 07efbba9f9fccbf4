import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { throwIfCancelled } from '../../../errors/throw-if-cancelled.js';
import type { ClipShot } from '../../../scene/clip/clip-shot.js';

export interface ShotFile {
  readonly text: string;
  /** What the text says. */
  readonly shot: Pick<ClipShot, 'layers'>;
  /** In which the file lies. */
  readonly folder: string;
}

/**
 * One text for everything that frames of a shot file are made of: what it says, and size and time of the files that it
 * names. The same on every machine that sees the folder, wherever it is mounted there; seconds only, since not every
 * file system keeps more.
 */
export async function madeOf(signal: AbortSignal, { text, shot, folder }: ShotFile): Promise<string> {
  const hash = createHash('sha256').update(text);
  const paths = new Set(shot.layers.flatMap(({ drawings }) => drawings.map(({ path }) => path)));
  for (const path of [...paths].sort()) {
    throwIfCancelled(signal);
    const status = await stat(resolve(folder, path)).catch(() => null);
    hash.update(`\n${path} ${status?.size ?? -1} ${Math.floor((status?.mtimeMs ?? 0) / 1000)}`);
  }
  return hash.digest('hex');
}
