import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';

const LONGEST_KEPT = 60;

/** `.cut-001.psd.haikei-4711-9f2c03d1.tmp` beside the target, so that the rename stays on one file system. */
export function temporaryNameFor(target: string): string {
  const kept = basename(target).slice(0, LONGEST_KEPT);
  return join(dirname(target), `.${kept}.haikei-${process.pid}-${randomBytes(4).toString('hex')}.tmp`);
}

/** Whether a file name is one that a killed run may have left behind. */
export const isTemporaryName = (name: string): boolean => /^\..+\.haikei-\d+-[0-9a-f]{8}\.tmp$/.test(name);
