import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeJobFiles } from '../../../src/cli/watch/node-job-files.js';
import type { CompanionLink } from '../../../src/companion/client/companion-link.js';
import { newJobId } from '../../../src/companion/client/new-job-id.js';
import type { JobFiles } from '../../../src/companion/job-files.js';
import type { CompanionResult } from '../../../src/companion/messages/companion-answer.js';
import { JOB_FORMAT } from '../../../src/companion/messages/companion-job.js';
import { jsonBytes } from '../../../src/companion/messages/json-bytes.js';
import type { CompanionWork } from '../../../src/companion/server/companion-work.js';
import type { ServerParts } from '../../../src/companion/server/server-parts.js';
import { signal } from '../../unit/psd-write/support/sample-plate.js';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A job folder on the disk that is gone after the test. */
export function jobFolder(): { readonly root: string; readonly files: JobFiles } {
  const root = mkdtempSync(join(tmpdir(), 'haikei-jobs-'));
  folders.push(root);
  return { root, files: nodeJobFiles(root) };
}

export const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 2));

export function linkTo(files: JobFiles, changes: Partial<CompanionLink> = {}): CompanionLink {
  let count = 0;
  return {
    files,
    folder: 'the job folder',
    software: 'haikei test',
    now: () => Date.now(),
    wait: soon,
    newId: () => newJobId(1_700_000_000_000 + count++, () => 0.5),
    ...changes,
  };
}

export interface Served extends Partial<ServerParts> {
  readonly files: JobFiles;
  readonly work: CompanionWork;
}

export const serverOver = (
  served: Served,
): ServerParts & { readonly answered: [string, CompanionResult][] } => {
  const answered: [string, CompanionResult][] = [];
  return {
    answered,
    software: 'haikei test',
    wait: soon,
    // When jobs of `linkTo` are handed in: none of them is old.
    now: () => 1_700_000_000_000,
    checkOwner: () => Promise.resolve(),
    describe: ({ code }) => ({ what: code, remedy: '' }),
    onAnswered: (id, result) => void answered.push([id, result]),
    ...served,
  };
};

/** What a companion says of itself, without there being one. */
export const speak = (files: JobFiles, changes: object = {}): Promise<void> =>
  files.write(
    signal,
    'companion.json',
    jsonBytes({
      format: 'haikei-companion/1',
      jobs: [JOB_FORMAT],
      software: 'haikei test',
      at: Date.now(),
      models: [],
      hands: [],
      lights: [],
      ...changes,
    }),
  );
