import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { decode } from 'fast-png';
import { findProgram } from '../../src/cli/programs/find-program.js';
import { readClipShot } from '../../src/scene/clip/read-clip-shot.js';
import { clipResults } from './support/clip-results.js';
import { runHaikei } from './support/run-haikei.js';
import { backgroundPng, drawingPng, inkedPng, sheetText, writeClip } from './support/small-clip.js';
import { group, paintedLayer, SHOT, shotBytes } from './support/small-shot.js';
import { createWorkplace, removeWorkplaces, type Workplace } from './support/workplace.js';

afterAll(removeWorkplaces);
jest.setTimeout(300_000);

const FILES = [
  'clip',
  '--background',
  'bg.png',
  '--cels',
  'cels',
  '--out',
  'out',
  '--reproducible',
  '--no-movie',
];

const frame = (place: Workplace, number: number): Buffer =>
  place.read(`out/frames/bg_${String(number).padStart(4, '0')}.png`);

/** All results, without what a run remembers of itself. */
const results = (place: Workplace) => clipResults(place, 'out');

const magick = findProgram('magick') ?? findProgram('convert');
const withMagick = magick === null ? test.skip : test;
const ffprobe = findProgram('ffprobe');
const withFfmpeg = ffprobe === null || findProgram('ffmpeg') === null ? test.skip : test;

withMagick('frames are the cels over the plate as ImageMagick composites them, within 1/255', async () => {
  const place = createWorkplace();
  writeClip(place, [1, 2, 3]);
  place.write(
    'cut.xdts',
    sheetText('A', 6, [
      [0, '2'],
      [2, '3'],
      [4, 'SYMBOL_NULL_CELL'],
      [5, '1'],
    ]),
  );
  const run = await runHaikei([...FILES, '--sheet', 'cut.xdts'], { cwd: place.folder });
  expect(run).toMatchObject({ status: 0 });
  for (const [number, drawing] of [
    [1, 2],
    [2, 2],
    [3, 3],
    [6, 1],
  ] as const) {
    const args = [
      place.path('out/plate.png'),
      place.path(`cels/A/A_000${drawing}.png`),
      '-composite',
      '-depth',
      '8',
      'rgb:-',
    ];
    const expected = execFileSync(magick!, args, { maxBuffer: 1 << 24 });
    const { data } = decode(frame(place, number));
    expect(data).toHaveLength(expected.length);
    expect(
      Array.from(data).reduce((most, value, i) => Math.max(most, Math.abs(value - expected[i]!)), 0),
    ).toBeLessThanOrEqual(1);
  }
  expect(decode(frame(place, 5)).data).toEqual(decode(place.read('out/plate.png')).data);
});

test('the background is the plate to the bit wherever no cel stands, in every frame', async () => {
  const place = createWorkplace();
  writeClip(place, [1, 2, 3]);
  expect(await runHaikei([...FILES, '--on', '2'], { cwd: place.folder })).toMatchObject({ status: 0 });
  const plate = decode(place.read('out/plate.png')).data;
  for (let number = 1; number <= 6; number++) {
    const cel = decode(drawingPng(Math.ceil(number / 2))).data;
    const { data } = decode(frame(place, number));
    data.forEach((value, i) => {
      if (cel[Math.floor(i / 3) * 4 + 3] === 0) expect(value).toBe(plate[i]);
    });
  }
});

test('a drawing that cannot be read, exported again: the same command goes on and ends with the same bytes', async () => {
  const place = createWorkplace();
  writeClip(place, [1, 2, 3]);
  expect(await runHaikei(FILES, { cwd: place.folder })).toMatchObject({ status: 0 });
  const whole = results(place);
  rmSync(place.path('out'), { recursive: true });
  place.write('cels/A/A_0003.png', drawingPng(3).subarray(0, 60));
  const broken = await runHaikei(FILES, { cwd: place.folder });
  expect(broken.status).toBe(22);
  expect(readdirSync(place.path('out/frames')).length).toBe(2);
  place.write('cels/A/A_0003.png', drawingPng(3));
  expect(await runHaikei(FILES, { cwd: place.folder })).toMatchObject({ status: 0 });
  expect(results(place)).toEqual(whole);
});

test('shot.json is read back by its own reader and says which drawing stands when', async () => {
  const place = createWorkplace();
  writeClip(place, [1, 2]);
  expect(await runHaikei([...FILES, '--fps', '23.976', '--on', '3'], { cwd: place.folder })).toMatchObject({
    status: 0,
  });
  const shot = readClipShot(place.read('out/shot.json').toString(), 'shot.json');
  expect(shot).toMatchObject({ name: 'bg', fps: [24_000, 1001], frames: 6, ...SHOT });
  expect(shot.layers.map(({ name, kind }) => [name, kind])).toEqual([
    ['BG', 'plate'],
    ['A', 'cel'],
  ]);
  expect(shot.layers[1]).toMatchObject({
    key: 'none',
    drawings: [
      { id: '1', path: '../cels/A/A_0001.png' },
      { id: '2', path: '../cels/A/A_0002.png' },
    ],
    spans: [
      { frame: 0, frames: 3, drawing: '1' },
      { frame: 3, frames: 3, drawing: '2' },
    ],
  });
  expect(shot.provenance).toMatchObject([{ format: 'haikei-provenance/1', created: null }]);
});

test('a drawing on white paper is keyed: white outside shows the plate, enclosed white stays', async () => {
  const place = createWorkplace();
  writeClip(place, []);
  place.write('cels/A/A_0001.png', inkedPng());
  expect(await runHaikei(FILES, { cwd: place.folder })).toMatchObject({ status: 0 });
  const at = (data: ArrayLike<number>, x: number, y: number): readonly number[] =>
    [0, 1, 2].map((c) => data[(y * SHOT.width + x) * 3 + c]!);
  const { data } = decode(frame(place, 1));
  expect(at(data, 2, 2)).toEqual(at(decode(place.read('out/plate.png')).data, 2, 2));
  expect([at(data, 40, 30), at(data, 40, 17)]).toEqual([
    [255, 255, 255],
    [0, 0, 0],
  ]);
  expect(JSON.parse(place.read('out/shot.json').toString())).toMatchObject({
    layers: [{}, { key: 'white' }],
  });
});

test('a PSD whose cels are groups of drawings, or numbered layers, gives the same frames', async () => {
  const drawing = (name: string, left: number): ReturnType<typeof paintedLayer> =>
    paintedLayer(name, {
      bounds: { left, top: 10, right: left + 20, bottom: 40 },
      alpha: 200,
      visible: left === 10,
    });
  const drawings = [drawing('A_0001', 10), drawing('A_0002', 40)];
  const frames: string[] = [];
  for (const layers of [[group('A', drawings)], drawings]) {
    const place = createWorkplace();
    place.write('bg.psd', shotBytes([paintedLayer('BG'), ...layers]));
    const args = ['clip', 'bg.psd', '--out', 'out', '--reproducible', '--no-movie'];
    expect(await runHaikei(args, { cwd: place.folder })).toMatchObject({ status: 0 });
    frames.push([1, 2].map((number) => frame(place, number).toString('base64')).join());
    expect(readdirSync(place.path('out/frames'))).toHaveLength(2);
  }
  expect(frames[0]).toBe(frames[1]);
});

test('a plate larger than the picture is painted once; a camera on whole pixels shows it to the bit', async () => {
  const place = createWorkplace();
  writeClip(place, [1]);
  place.write('bg.png', backgroundPng(140, 80));
  const keys = [
    { frame: 0, x: 48, y: 32 },
    { frame: 8, x: 88, y: 48 },
  ];
  place.write('pan.json', JSON.stringify({ format: 'haikei-camera/1', keys, speeds: { cel: 0 } }));
  const run = await runHaikei([...FILES, '--camera', 'pan.json', '--frames', '9'], { cwd: place.folder });
  expect(run).toMatchObject({ status: 0 });
  const plate = decode(place.read('out/plate.png'));
  const cel = decode(drawingPng(1)).data;
  for (const [number, left, top] of [
    [1, 0, 0],
    [5, 20, 8],
    [9, 40, 16],
  ] as const) {
    const { width, height, data } = decode(frame(place, number));
    expect([width, height]).toEqual([SHOT.width, SHOT.height]);
    data.forEach((value, i) => {
      const [x, y] = [Math.floor(i / 3) % width, Math.floor(i / 3 / width)];
      if (cel[(y * width + x) * 4 + 3] === 0)
        expect(value).toBe(plate.data[((y + top) * plate.width + x + left) * 3 + (i % 3)]);
    });
  }
});

test.each(['SIGKILL', 'SIGINT'] as const)(
  '%s in the middle: the same command goes on and ends with the same bytes',
  async (kill) => {
    const [whole, broken] = [createWorkplace(), createWorkplace()];
    const numbers = Array.from({ length: 40 }, (_, i) => i + 1);
    for (const place of [whole, broken]) writeClip(place, numbers);
    let killed = false;
    const first = await runHaikei(FILES, {
      cwd: broken.folder,
      onStderr(text, send) {
        if (killed || !/ [3-6]\d %/.test(text.split('Compositing').slice(2).join(' '))) return;
        killed = true;
        send(kill);
      },
    });
    expect(first.status).toBe(kill === 'SIGINT' ? 130 : null);
    const there = readdirSync(broken.path('out/frames')).filter((name) => name.startsWith('bg_'));
    expect(there.length).toBeGreaterThan(0);
    expect(there.length).toBeLessThan(40);
    expect(readdirSync(broken.path('out'))).not.toContain('shot.json');
    for (const place of [whole, broken])
      expect(await runHaikei(FILES, { cwd: place.folder })).toMatchObject({ status: 0 });
    expect(results(broken)).toEqual(results(whole));
    // What is missing of a finished clip is made again, everything else stays.
    rmSync(broken.path('out/frames/bg_0007.png'));
    rmSync(broken.path('out/preview.png'));
    expect(await runHaikei(FILES, { cwd: broken.folder })).toMatchObject({ status: 0 });
    expect(results(broken)).toEqual(results(whole));
  },
);

test('a drawing that cannot be read is told with file and frame, and what is finished stays', async () => {
  const place = createWorkplace();
  writeClip(place, [1, 2, 3]);
  place.write('cels/A/A_0003.png', drawingPng(3).subarray(0, 200));
  const bad = await runHaikei(FILES, { cwd: place.folder });
  expect(bad.status).toBe(22);
  expect(bad.stderr).toMatch(/A_0003\.png, which stands at frame 3, cannot be read/);
  expect(readdirSync(place.path('out/frames')).sort()).toEqual(['bg_0001.png', 'bg_0002.png']);
});

withFfmpeg('movies and an animated WebP through ffmpeg, with all frames', async () => {
  const place = createWorkplace();
  writeClip(place, [1, 2, 3]);
  const args = [...FILES.slice(0, -1), '--on', '2', '--movie', 'mp4', '--movie', 'prores', '--movie', 'webp'];
  expect(await runHaikei(args, { cwd: place.folder })).toMatchObject({ status: 0 });
  for (const [name, codec] of [
    ['clip.mp4', 'h264'],
    ['clip.mov', 'prores'],
  ] as const) {
    const asked = [
      '-v',
      'error',
      '-count_frames',
      '-show_entries',
      'stream=codec_name,color_space,color_primaries,nb_read_frames,r_frame_rate',
      '-of',
      'csv=p=0',
    ];
    const said = execFileSync(ffprobe!, [...asked, place.path(`out/${name}`)])
      .toString()
      .trim();
    expect(said).toBe(`${codec},bt709,bt709,24/1,6`);
  }
  expect(place.read('out/clip.webp').toString('latin1', 8, 12)).toBe('WEBP');
});
