import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { EXIT_CODES } from '../../src/errors/exit-codes.js';
import { findProgram } from '../../src/cli/programs/find-program.js';
import { runHaikei } from './support/run-haikei.js';
import { writeClip } from './support/small-clip.js';
import { createWorkplace, removeWorkplaces, type Workplace } from './support/workplace.js';

afterAll(removeWorkplaces);
jest.setTimeout(300_000);

const COMMAND = resolve(__dirname, '../../bin/haikei.mjs');
const ARGS = ['clip', '--background', 'bg.png', '--cels', 'cels', '--out', 'small/out', '--reproducible'];
const CANNOT = 77;

/**
 * Runs a command line where `small` is a drive of so many kilobytes, in a mount namespace of its own, and leaves a copy of
 * what is on it then in `kept`, from which the next run begins. Status 77 where this machine mounts nothing.
 */
function onSmallDrive(
  place: Workplace,
  kilobytes: number,
  args: readonly string[],
): { status: number | null; said: string } {
  const script = [
    `mount -t tmpfs -o size=${kilobytes}k tmpfs small || exit ${CANNOT}`,
    `cp -a kept/. small/ || exit ${CANNOT}`,
    '"$@"; status=$?',
    'rm -rf kept && cp -a small kept; exit $status',
  ].join('\n');
  const command = ['-r', '-m', 'sh', '-c', script, 'sh', process.execPath, COMMAND, ...args];
  const env = { ...process.env, LC_ALL: 'C', HAIKEI_MODELS: place.path('my-models') };
  const { status, stdout, stderr } = spawnSync('unshare', command, { cwd: place.folder, env });
  return { status, said: `${String(stdout)}${String(stderr)}` };
}

function mounts(): boolean {
  if (findProgram('unshare') === null) return false;
  try {
    execFileSync('unshare', ['-r', '-m', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const withMount = mounts() ? test : test.skip;
const NUMBERS = Array.from({ length: 30 }, (_, i) => i + 1);

function workplace(): Workplace {
  const place = createWorkplace();
  writeClip(place, NUMBERS);
  for (const name of ['small', 'kept']) mkdirSync(place.path(name));
  return place;
}

const namesIn = (place: Workplace, folder: string): readonly string[] =>
  readdirSync(place.path(folder), { recursive: true }).map(String).sort();

withMount(
  'a drive that is full: told with the frame, nothing half written, the same command goes on',
  async () => {
    const place = workplace();
    const args = [...ARGS, '--no-movie'];
    const full = onSmallDrive(place, 180, args);
    expect(full.said).toMatch(/There is no room for .*(?:bg_\d{4}|preview)\.png/);
    expect(full.status).toBe(EXIT_CODES['disk-full']);
    const left = namesIn(place, 'kept/out');
    expect(left.filter((name) => name.endsWith('.tmp'))).toEqual([]);
    const frames = left.filter((name) => /bg_\d{4}\.png$/.test(name));
    expect([frames.length > 0, frames.length < NUMBERS.length]).toEqual([true, true]);
    expect(onSmallDrive(place, 8000, args)).toMatchObject({ status: 0 });
    expect(
      await runHaikei(
        args.map((arg) => arg.replace('small/', '')),
        { cwd: place.folder },
      ),
    ).toMatchObject({ status: 0 });
    for (const name of namesIn(place, 'out').filter((file) => file.endsWith('.png')))
      expect(readFileSync(place.path(`kept/out/${name}`)).equals(place.read(`out/${name}`))).toBe(true);
  },
);

const withFfmpeg = findProgram('ffmpeg') === null ? test.skip : withMount;

withFfmpeg('a drive that is full while ffmpeg writes the movie: told as such, the frames stay', () => {
  const place = workplace();
  expect(onSmallDrive(place, 8000, [...ARGS, '--no-movie'])).toMatchObject({ status: 0 });
  const kilobytes = Number(
    execFileSync('du', ['-sk', place.path('kept')])
      .toString()
      .split('\t')[0],
  );
  // Everything is made again, and of the movie a little has room.
  const full = onSmallDrive(place, kilobytes + 24, [...ARGS, '--force', '--movie', 'prores']);
  expect(full.said).toMatch(/There is no room for .*clip\.mov/);
  expect(full.status).toBe(EXIT_CODES['disk-full']);
  const left = namesIn(place, 'kept/out');
  expect(left.filter((name) => /\.mov|\.tmp$/.test(name))).toEqual([]);
  expect(left.filter((name) => /bg_\d{4}\.png$/.test(name))).toHaveLength(NUMBERS.length);
});
