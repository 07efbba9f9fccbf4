import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { handIn } from '../../../src/companion/client/hand-in.js';
import { newJobId } from '../../../src/companion/client/new-job-id.js';
import type { JobFiles } from '../../../src/companion/job-files.js';
import { jsonBytes } from '../../../src/companion/messages/json-bytes.js';
import type { CompanionWork } from '../../../src/companion/server/companion-work.js';
import { serveJobs } from '../../../src/companion/server/serve-jobs.js';
import { sweepOldJobs } from '../../../src/companion/server/sweep-old-jobs.js';
import { jobFolder, linkTo, serverOver, soon, speak } from '../../fakes/companion/job-folder.js';
import { ask, ID, INPUTS, JOB, served, turnAround } from '../../fakes/companion/turned-around.js';
import { signal } from '../psd-write/support/sample-plate.js';

jest.setTimeout(60_000);

test('a job comes back once, with its files, and leaves nothing behind', async () => {
  const { root, files } = jobFolder();
  await speak(files);
  const { result, files: taken } = await served(files, turnAround, () => ask(files));
  expect([...taken.get(result.kind === 'picture' ? result.file.name : '')!]).toEqual([3, 2, 1]);
  expect(readdirSync(root)).toEqual(['companion.json']);
});

test('jobs are done in the order in which they came', async () => {
  const { files } = jobFolder();
  await speak(files);
  const link = linkTo(files);
  const parts = serverOver({ files, work: turnAround });
  const asked = [1, 2, 3].map(() => handIn(signal, link, { job: JOB, inputs: INPUTS }));
  for (let i = 0; i < 50; i++) await soon();
  const ending = new AbortController();
  const serving = serveJobs(ending.signal, parts);
  await Promise.all(asked);
  ending.abort();
  await serving.catch(() => undefined);
  const ids = parts.answered.map(([id]) => id);
  expect(ids).toEqual([...ids].sort());
  expect(ids).toHaveLength(3);
});

/** The n-th thing that is done with a file is the last one: what was being written lies there in part. */
function killedAt(files: JobFiles, root: string, end: number): JobFiles {
  let count = 0;
  let isDead = false;
  const step =
    <Args extends readonly unknown[], T>(work: (...args: Args) => Promise<T>, after: boolean) =>
    async (...args: Args): Promise<T> => {
      const isLast = ++count === end;
      if (isDead || (isLast && !after)) {
        isDead = true;
        throw new Error('killed');
      }
      const result = await work(...args);
      if (!isLast) return result;
      isDead = true;
      throw new Error('killed');
    };
  const after = end % 2 === 0;
  return {
    list: step((...args: Parameters<JobFiles['list']>) => files.list(...args), after),
    isFolder: step((...args: Parameters<JobFiles['isFolder']>) => files.isFolder(...args), after),
    size: step((...args: Parameters<JobFiles['size']>) => files.size(...args), after),
    read: step((...args: Parameters<JobFiles['read']>) => files.read(...args), after),
    async write(...args) {
      const [, path, bytes] = args;
      const folder = join(root, path.slice(0, path.lastIndexOf('/')));
      if (count + 1 === end && existsSync(folder))
        writeFileSync(join(folder, '.half.haikei-1-00000000.tmp'), bytes.slice(0, 1));
      return step((...a: Parameters<JobFiles['write']>) => files.write(...a), after)(...args);
    },
    makeFolder: step((...args: Parameters<JobFiles['makeFolder']>) => files.makeFolder(...args), after),
    rename: step((...args: Parameters<JobFiles['rename']>) => files.rename(...args), after),
    remove: step((...args: Parameters<JobFiles['remove']>) => files.remove(...args), after),
  };
}

test('ended at any single step, before or after it, a job is neither lost nor done twice nor half', async () => {
  for (let end = 1; end <= 40; end++) {
    const { root, files } = jobFolder();
    await speak(files);
    const asked = ask(files);
    while (!readdirSync(root).some((name) => name.endsWith('.new'))) await soon();
    const first = serverOver({ files: killedAt(files, root, end), work: turnAround });
    const ending = new AbortController();
    const dying = serveJobs(ending.signal, first).catch(() => undefined);
    await Promise.race([dying, asked]);
    ending.abort();
    await dying;
    const { files: taken } = await served(files, turnAround, () => asked);
    expect([...taken.values()].map((bytes) => [...bytes])).toEqual([[3, 2, 1]]);
    expect(readdirSync(root)).toEqual(['companion.json']);
  }
});

test('an answer that was whole when the companion ended is handed out without doing the job again', async () => {
  const { root, files } = jobFolder();
  await speak(files);
  const work = jest.fn(turnAround);
  const stuck: JobFiles = {
    ...files,
    rename: (running, from, to) =>
      to.endsWith('.done') ? Promise.reject(new Error('killed')) : files.rename(running, from, to),
  };
  const asked = ask(files);
  await serveJobs(signal, serverOver({ files: stuck, work })).catch(() => undefined);
  expect(readdirSync(root).some((name) => name.endsWith('.work'))).toBe(true);
  await served(files, work, () => asked);
  expect(work).toHaveBeenCalledTimes(1);
});

test('a job that ends the companion every time is given up, in words', async () => {
  const { root, files } = jobFolder();
  const folder = join(root, `${ID}.work`);
  mkdirSync(folder);
  writeFileSync(join(folder, 'tries.json'), '{"begun":20}');
  writeFileSync(join(folder, 'job.json'), jsonBytes(JOB));
  const parts = serverOver({ files, work: turnAround });
  const ending = new AbortController();
  const serving = serveJobs(ending.signal, parts);
  while (parts.answered.length === 0) await soon();
  ending.abort();
  await serving.catch(() => undefined);
  expect(parts.answered).toMatchObject([[ID, { kind: 'failed', code: 'driver-failed' }]]);
});

test('stopped while it is worked on, a job is thrown away; the companion goes on', async () => {
  const { root, files } = jobFolder();
  await speak(files);
  const begun = new AbortController();
  const endless: CompanionWork = async (running, room, job) => {
    if (begun.signal.aborted) return turnAround(running, room, job);
    begun.abort();
    while (!running.aborted) await soon();
    return turnAround(running, room, job);
  };
  await served(files, endless, async () => {
    const stop = new AbortController();
    const asked = handIn(stop.signal, linkTo(files), { job: JOB, inputs: INPUTS });
    while (!begun.signal.aborted) await soon();
    stop.abort();
    await expect(asked).rejects.toMatchObject({ code: 'cancelled' });
    while (readdirSync(root).length > 1) await soon();
    const again = { ...linkTo(files), newId: () => newJobId(1_700_000_009_000, () => 0.1) };
    await expect(handIn(signal, again, { job: JOB, inputs: INPUTS })).resolves.toBeDefined();
  });
});

test('without a companion nothing is handed in; with one of another kind both versions are told', async () => {
  const { root, files } = jobFolder();
  await expect(ask(files)).rejects.toMatchObject({ code: 'companion-missing' });
  await speak(files, { at: Date.now() - 60_000 });
  await expect(ask(files)).rejects.toMatchObject({ code: 'companion-missing' });
  await speak(files, { jobs: ['haikei-companion-job/9'], software: 'haikei 9.0.0' });
  await expect(ask(files)).rejects.toMatchObject({
    code: 'companion-version',
    details: { ours: 'haikei test', theirs: 'haikei 9.0.0' },
  });
  expect(readdirSync(root)).toEqual(['companion.json']);
});

test('a companion that goes and does not come back: the job is withdrawn after a while', async () => {
  const { root, files } = jobFolder();
  await speak(files);
  let now = Date.now();
  const link = linkTo(files, { now: () => now, wait: () => Promise.resolve(void (now += 5000)) });
  await expect(handIn(signal, link, { job: JOB, inputs: INPUTS })).rejects.toMatchObject({
    code: 'companion-missing',
  });
  const parts = serverOver({ files, work: jest.fn(turnAround) });
  const ending = new AbortController();
  const serving = serveJobs(ending.signal, parts);
  while (readdirSync(root).length > 1) await soon();
  ending.abort();
  await serving.catch(() => undefined);
  expect(parts.work).not.toHaveBeenCalled();
});

test('answers that nobody fetched and drafts go after a week, jobs that wait do not', async () => {
  const { root, files } = jobFolder();
  const now = 1_700_000_000_000;
  const [old, recent] = [newJobId(now - 8 * 86_400_000), newJobId(now - 6 * 86_400_000)];
  for (const name of [`${old}.done`, `${old}.draft`, `${old}.new`, `${recent}.done`])
    mkdirSync(join(root, name));
  await sweepOldJobs(signal, files, now);
  expect(readdirSync(root)).toEqual([`${old}.new`, `${recent}.done`].sort());
});
