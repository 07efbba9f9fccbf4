import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { decode } from 'fast-png';
import { findProgram } from '../../src/cli/programs/find-program.js';
import { runHaikei } from './support/run-haikei.js';
import { writeFilm } from './support/small-film.js';
import { SHOT } from './support/small-shot.js';
import { createWorkplace, removeWorkplaces, type Workplace } from './support/workplace.js';

afterAll(removeWorkplaces);
jest.setTimeout(300_000);

const { width } = SHOT;
const FRAMES = 5;
const ARGS = [
  'clip',
  '--background',
  'film',
  '--out',
  'out',
  '--no-movie',
  '--reproducible',
  '--model',
  'haikei-fast',
];

const plates = (place: Workplace): readonly string[] => readdirSync(place.path('out/plates')).sort();

test('footage is painted frame by frame; what stands stays to the bit, what passes is painted; the flicker is told', async () => {
  const place = createWorkplace();
  writeFilm(place);
  const { status, stderr } = await runHaikei(ARGS, { cwd: place.folder });
  expect(status).toBe(0);
  expect(stderr).toMatch(
    /Flicker \(mean warping error of 255\): \d+\.\d\d as painted, \d+\.\d\d steadied; \d+ % of a frame/,
  );
  expect(plates(place)).toEqual([1, 2, 3, 4, 5].map((n) => `plate_000${n}.png`));
  const painted = plates(place).map((name) => decode(place.read(`out/plates/${name}`)).data);
  const upper = width * 34 * 3;
  for (const plate of painted.slice(1))
    expect(plate.subarray(0, upper)).toEqual(painted[0]!.subarray(0, upper));
  expect(painted[4]!.subarray(upper)).not.toEqual(painted[0]!.subarray(upper));
  expect(decode(place.read('out/frames/film_0003.png')).data).toEqual(painted[2]);
});

test.each([
  [2, [1, 1, 3, 3, 5]],
  [3, [1, 1, 1, 4, 4]],
])('painted on %is, each painted frame stands for as many', async (on, stands) => {
  const place = createWorkplace();
  writeFilm(place);
  expect(await runHaikei([...ARGS, '--paint-on', `${on}`], { cwd: place.folder })).toMatchObject({
    status: 0,
  });
  expect(plates(place)).toHaveLength(new Set(stands).size);
  const frames = [1, 2, 3, 4, 5].map((n) => place.read(`out/frames/film_000${n}.png`).toString('base64'));
  expect(frames.map((frame) => frames.indexOf(frame) + 1)).toEqual(stands);
});

test('killed between painted frames, the same command goes on and ends with the same bytes', async () => {
  const [whole, broken] = [createWorkplace(), createWorkplace()];
  for (const place of [whole, broken]) writeFilm(place);
  let killed = false;
  await runHaikei(ARGS, {
    cwd: broken.folder,
    onStderr(text, send) {
      if (killed || !/Painting the footage.* 40 %/.test(text)) return;
      killed = true;
      send('SIGKILL');
    },
  });
  const there = plates(broken).filter((name) => /^plate/.test(name)).length;
  expect([killed, there > 0, there < FRAMES]).toEqual([true, true, true]);
  for (const place of [whole, broken])
    expect(await runHaikei(ARGS, { cwd: place.folder })).toMatchObject({ status: 0 });
  for (const name of plates(whole))
    expect(broken.read(`out/plates/${name}`)).toEqual(whole.read(`out/plates/${name}`));
  expect(plates(broken)).toEqual(plates(whole));
  expect(broken.read('out/shot.json')).toEqual(whole.read('out/shot.json'));
});

const ffmpeg = findProgram('ffmpeg');
const withFfmpeg = ffmpeg === null || findProgram('ffprobe') === null ? test.skip : test;

withFfmpeg(
  'a video is painted as its frames are, at its own rate; killed, the same command goes on',
  async () => {
    const [whole, broken] = [createWorkplace(), createWorkplace()];
    for (const place of [whole, broken]) writeFilm(place);
    const input = ['-v', 'error', '-framerate', '12', '-i', broken.path('film/f_%03d.png')];
    execFileSync(ffmpeg!, [...input, '-c:v', 'ffv1', '-pix_fmt', 'bgr0', broken.path('walk.mkv')]);
    const args = ARGS.map((arg) => (arg === 'film' ? 'walk.mkv' : arg));
    await runHaikei(args, {
      cwd: broken.folder,
      onStderr: (text, send) => (/Painting the footage.* 40 %/.test(text) ? send('SIGKILL') : undefined),
    });
    expect(plates(broken).length).toBeLessThan(FRAMES);
    expect(await runHaikei(ARGS, { cwd: whole.folder })).toMatchObject({ status: 0 });
    expect(await runHaikei(args, { cwd: broken.folder })).toMatchObject({ status: 0 });
    for (const name of plates(whole))
      expect(broken.read(`out/plates/${name}`)).toEqual(whole.read(`out/plates/${name}`));
    const shot = JSON.parse(broken.read('out/shot.json').toString()) as object;
    expect(shot).toMatchObject({ name: 'walk', fps: [12, 1], frames: FRAMES });
    expect(readdirSync(broken.path('out'))).not.toContain('film');
  },
);

test('a frame that is missing, and footage that is too short, are told before any work', async () => {
  const place = createWorkplace();
  writeFilm(place);
  const long = await runHaikei([...ARGS, '--frames', '9'], { cwd: place.folder });
  expect([long.status, long.stderr]).toEqual([
    20,
    expect.stringContaining('5 frames, expected at least 9') as string,
  ]);
  rmSync(place.path('film/f_003.png'));
  const gap = await runHaikei(ARGS, { cwd: place.folder });
  expect([gap.status, gap.stderr]).toEqual([20, expect.stringMatching(/f_004.*expected number 3/) as string]);
});
