import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openRun } from '../../../src/cli/clip/run/run-folder.js';
import { type RunState, writeRunState } from '../../../src/cli/clip/run/run-state.js';
import { errorOf } from '../cli-files/error-code.js';
import { useTemporaryFolder } from '../cli-files/temporary-folder.js';

const temporary = useTemporaryFolder();
const { signal } = new AbortController();
const folder = (): string => join(temporary(), 'clip');
/** Of a run whose only file is the last letter. */
const marks = (fingerprint: string) => ({
  fingerprint,
  fingerprintWithout: () => Promise.resolve(fingerprint.slice(0, -1)),
});
const open = (fingerprint: string, force = false, date = '2026-01-01'): Promise<RunState> =>
  openRun(signal, { folder: folder(), ...marks(fingerprint), force, now: new Date(date) });
const put = (name: string): void => writeFileSync(join(folder(), name), 'x');
const has = (name: string): boolean => existsSync(join(folder(), name));

test('a run that was interrupted goes on, with the date of its beginning', async () => {
  const first = await open('a');
  put('frames/cut_0001.png');
  expect(await open('a', false, '2027-07-07')).toEqual(first);
  expect(has('frames/cut_0001.png')).toBe(true);
});

test('a run goes on when the file that it could not read was mended, and not when anything else is another', async () => {
  const first = await open('a1');
  put('frames/cut_0001.png');
  await writeRunState(signal, folder(), { ...first, unread: { path: 'A_0002.png', others: 'a' } });
  expect(await errorOf(open('b2'))).toMatchObject({ code: 'output-exists' });
  expect(await open('a2')).toEqual({ ...first, fingerprint: 'a2', unread: null });
  expect(has('frames/cut_0001.png')).toBe(true);
  expect(await errorOf(open('a1'))).toMatchObject({ code: 'output-exists' });
});

test('the results of another run, and files of somebody else, are refused', async () => {
  await open('a');
  expect(await errorOf(open('b'))).toMatchObject({ code: 'output-exists' });
  mkdirSync(join(temporary(), 'other'));
  writeFileSync(join(temporary(), 'other/notes.txt'), 'mine');
  const there = openRun(signal, {
    folder: join(temporary(), 'other'),
    ...marks('a'),
    force: false,
    now: new Date(),
  });
  expect(await errorOf(there)).toMatchObject({ code: 'output-exists' });
});

test('--force takes away what runs write, and nothing else', async () => {
  await open('a');
  const own = [
    'frames/cut_0001.png',
    'plate.png',
    'book-1.png',
    'painted.psd',
    'preview.png',
    'clip.mp4',
    'shot.json',
  ];
  const others = ['frames/notes.txt', 'my.psd', 'plate.psd'];
  [...own, ...others].forEach(put);
  await open('b', true);
  expect(own.filter(has)).toEqual([]);
  expect(others.filter(has)).toEqual(others);
});

test('--force on a run that was interrupted goes on; on one that is finished begins anew', async () => {
  const first = await open('a', true);
  put('plate.png');
  await open('a', true);
  expect(has('plate.png')).toBe(true);
  await writeRunState(signal, folder(), { ...first, finished: true });
  expect((await open('a', true, '2027-07-07')).created).toContain('2027');
  expect(has('plate.png')).toBe(false);
});

test('a run that was killed while it took old results away goes on with that', async () => {
  const first = await open('a');
  await writeRunState(signal, folder(), { ...first, clearing: true });
  put('frames/old_0001.png');
  expect(await open('a')).toEqual(first);
  expect(has('frames/old_0001.png')).toBe(false);
});

test('killed before anything was remembered: an empty folder is as good as none', async () => {
  mkdirSync(folder());
  expect((await open('a')).finished).toBe(false);
});

test('temporaries of the dead are swept, those of the living stay', async () => {
  await open('a');
  const dead = '.cut.png.haikei-4194304-0123abcd.tmp';
  const living = `.cut.png.haikei-${process.pid}-0123abcd.tmp`;
  put(`frames/${dead}`);
  put(`frames/${living}`);
  await open('a');
  expect(readdirSync(join(folder(), 'frames'))).toEqual([living]);
});

test('a state that nothing can be made of is none', async () => {
  await open('a');
  put('.haikei-clip.json');
  expect(await errorOf(open('a'))).toMatchObject({ code: 'output-exists' });
});
