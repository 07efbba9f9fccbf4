import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { throwIfCancelled } from '../../../errors/throw-if-cancelled.js';

/** JSON with the keys of every object in order. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, ordered(inner)]),
  );
}

/** The same without one of the files, whatever that is like. */
export function fingerprintWithout(
  signal: AbortSignal,
  settings: object,
  files: readonly string[],
  path: string,
): Promise<string> {
  const without = resolve(path);
  const others = files.filter((file) => resolve(file) !== without);
  return fingerprint(signal, { ...settings, without }, others);
}

/**
 * One text for everything that decides the pictures of a clip: settings and files. Of files it takes place, size and time,
 * since reading ten thousand drawings twice would take as long as compositing them.
 */
export async function fingerprint(
  signal: AbortSignal,
  settings: object,
  files: readonly string[],
): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(ordered(settings)));
  for (const file of files) {
    throwIfCancelled(signal);
    const status = await stat(file).catch(() => null);
    hash.update(`\n${resolve(file)} ${status?.size ?? -1} ${status?.mtimeMs ?? 0}`);
  }
  return hash.digest('hex');
}
