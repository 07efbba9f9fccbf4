import { mkdir, readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { serveJobs } from '../../companion/server/serve-jobs.js';
import { isHaikeiError } from '../../errors/is-haikei-error.js';
import { describeError } from '../../locales/describe-error.js';
import type { CliContext } from '../cli-context.js';
import { isTemporaryName } from '../files/temporary-name.js';
import { throwWriteError } from '../files/throw-write-error.js';
import { MAX_THREADS, parseWhole } from '../settings/parse-numbers.js';
import { companionWork } from '../watch/companion-work.js';
import { defaultJobFolder } from '../watch/default-job-folder.js';
import { describeCompanion } from '../watch/describe-companion.js';
import { networkShelf } from '../watch/network-shelf.js';
import { nodeJobFiles } from '../watch/node-job-files.js';
import { startHeartbeat } from '../watch/start-heartbeat.js';
import { takeLock } from '../watch/take-lock.js';
import { readRegistry } from './load-model.js';

export interface WatchOptions {
  readonly threads?: string;
}

async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((error: unknown) => throwWriteError(error, folder, 0));
}

/** Temporaries of a companion that was killed; only whoever holds the lock may. */
async function sweepTemporaries(folder: string): Promise<void> {
  for (const name of await readdir(folder))
    if (isTemporaryName(name)) await rm(join(folder, name), { force: true });
}

/** `haikei watch`: paints what others on this machine lay into a folder, until it is stopped. */
export async function watchCommand(
  context: CliContext,
  input: string | undefined,
  options: WatchOptions,
): Promise<void> {
  const { signal, terminal, texts, json, software, packageRoot, locale } = context;
  const threads =
    options.threads === undefined ? null : parseWhole('--threads', options.threads, [1, MAX_THREADS]);
  const folder = resolve(input ?? defaultJobFolder());
  const registry = await readRegistry(context);
  const said = await describeCompanion(context, registry);
  await makeFolder(folder);
  const lock = await takeLock(folder);
  await sweepTemporaries(folder);
  const shelf = networkShelf(registry, threads);
  const endBeat = startHeartbeat(packageRoot, folder, said);
  terminal.note(json ? JSON.stringify({ event: 'watching', folder }) : texts.watch.watching(folder));
  try {
    await serveJobs(signal, {
      files: nodeJobFiles(folder),
      software,
      work: companionWork({ context, registry, shelf, threads }),
      wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
      now: () => context.now().getTime(),
      checkOwner: () => lock.check(),
      describe: (error, job) => describeError(error, job?.kind === 'shot' ? job.locale : locale),
      onAnswered: (id, result) => {
        const event = { event: 'answered', job: id, kind: result.kind };
        const reason = result.kind === 'failed' ? result.what : '';
        terminal.result(json ? JSON.stringify(event) : texts.watch.answered(id, reason));
      },
    });
  } catch (error) {
    if (!isHaikeiError(error) || error.code !== 'cancelled') throw error;
  } finally {
    await endBeat();
    await shelf.dispose();
    await lock.release();
  }
}
