import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { writeFileAtomically } from '../files/write-file-atomically.js';
import { OUTPUT_KINDS, type OutputKind, type OutputPlan } from './output-plan.js';

export type OutputContents = Readonly<Partial<Record<OutputKind, readonly Uint8Array[]>>>;

/**
 * Writes the results, the document last, so that where the document is, everything is. When one cannot be
 * written, those that this run has newly made are removed again.
 * @throws HaikeiError `disk-full`, `write-failed`, `cancelled`
 */
export async function writeOutputs(
  signal: AbortSignal,
  plan: OutputPlan,
  contents: OutputContents,
): Promise<readonly { readonly kind: OutputKind; readonly path: string; readonly bytes: number }[]> {
  const written: { kind: OutputKind; path: string; bytes: number }[] = [];
  const fresh: string[] = [];
  try {
    for (const kind of OUTPUT_KINDS) {
      const [path, segments] = [plan[kind], contents[kind]];
      if (path === null || segments === undefined) continue;
      const existed = existsSync(path);
      await writeFileAtomically(signal, path, segments);
      if (!existed) fresh.push(path);
      written.push({ kind, path, bytes: segments.reduce((sum, segment) => sum + segment.length, 0) });
    }
  } catch (error) {
    await Promise.all(fresh.map((path) => rm(path, { force: true })));
    throw error;
  }
  return written;
}
