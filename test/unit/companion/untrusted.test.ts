import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonBytes } from '../../../src/companion/messages/json-bytes.js';
import { serveJobs } from '../../../src/companion/server/serve-jobs.js';
import { jobFolder, serverOver, soon, speak } from '../../fakes/companion/job-folder.js';
import { ask, ID, JOB, turnAround } from '../../fakes/companion/turned-around.js';
import { signal } from '../psd-write/support/sample-plate.js';

jest.setTimeout(60_000);

test.each<[string, (folder: string) => void, string]>([
  ['that is no JSON', (f) => writeFileSync(join(f, 'job.json'), '{'), 'job-invalid'],
  [
    'of an unknown kind',
    (f) => writeFileSync(join(f, 'job.json'), jsonBytes({ ...JOB, kind: 'shell' })),
    'job-invalid',
  ],
  [
    'with more than belongs there',
    (f) => writeFileSync(join(f, 'job.json'), jsonBytes({ ...JOB, run: 'x' })),
    'job-invalid',
  ],
  ['without job.json', () => undefined, 'file-missing'],
  [
    'that names a file outside',
    (f) => writeFileSync(join(f, 'job.json'), jsonBytes({ ...JOB, picture: '../x.png' })),
    'job-invalid',
  ],
  ['that names what is not there', (f) => writeFileSync(join(f, 'job.json'), jsonBytes(JOB)), 'file-missing'],
  [
    'whose picture is a link to a file elsewhere',
    (f) => {
      writeFileSync(join(f, 'job.json'), jsonBytes(JOB));
      symlinkSync(__filename, join(f, 'picture.png'));
    },
    'file-unreadable',
  ],
  [
    'that is larger than a message may be',
    (f) => writeFileSync(join(f, 'job.json'), new Uint8Array(9 * 1024 * 1024).fill(32)),
    'file-too-large',
  ],
])('a job %s is refused in words', async (_title, fill, code) => {
  const { root, files } = jobFolder();
  const folder = join(root, `${ID}.new`);
  mkdirSync(folder);
  fill(folder);
  const parts = serverOver({ files, work: turnAround });
  await (async () => {
    const ending = new AbortController();
    const serving = serveJobs(ending.signal, parts);
    while (parts.answered.length === 0) await soon();
    ending.abort();
    await serving.catch(() => undefined);
  })();
  expect(parts.answered).toMatchObject([[ID, { kind: 'failed', code }]]);
});

test('a folder of a job that is a link is not followed', async () => {
  const { root, files } = jobFolder();
  const { root: elsewhere } = jobFolder();
  writeFileSync(join(elsewhere, 'job.json'), jsonBytes(JOB));
  symlinkSync(elsewhere, join(root, `${ID}.new`));
  expect(await files.list(signal, `${ID}.new`)).toEqual([]);
  const parts = serverOver({ files, work: turnAround });
  const ending = new AbortController();
  const serving = serveJobs(ending.signal, parts);
  for (let i = 0; i < 50; i++) await soon();
  ending.abort();
  await serving.catch(() => undefined);
  expect(readdirSync(elsewhere)).toEqual(['job.json']);
});

test.each<[string, (folder: string) => void, string]>([
  ['no answer', () => undefined, 'file-missing'],
  [
    'an answer to another job',
    (f) => writeFileSync(join(f, 'answer.json'), jsonBytes(answer({ job: 'other' }))),
    'companion-answer',
  ],
  [
    'a picture cut short',
    (f) => writeFileSync(join(f, 'out-painted.png'), Uint8Array.of(1)),
    'companion-answer',
  ],
  [
    'a picture with other bytes',
    (f) => writeFileSync(join(f, 'out-painted.png'), Uint8Array.of(1, 2, 4)),
    'companion-answer',
  ],
])('%s is not used', async (_title, fill, code) => {
  const { root, files } = jobFolder();
  await speak(files);
  const folder = join(root, `${ID}.done`);
  mkdirSync(folder);
  if (code !== 'file-missing') {
    writeFileSync(join(folder, 'answer.json'), jsonBytes(answer({})));
    writeFileSync(join(folder, 'out-painted.png'), Uint8Array.of(1, 2, 3));
  }
  fill(folder);
  await expect(ask(files)).rejects.toMatchObject({ code });
});

const answer = (changes: object) => ({
  format: 'haikei-companion-answer/1',
  software: 'haikei test',
  job: ID,
  // The SHA-256 of 1 2 3, from a program that is not ours.
  result: {
    kind: 'picture',
    file: {
      ...{ name: 'out-painted.png', bytes: 3 },
      sha256: '039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81',
    },
  },
  ...changes,
});
