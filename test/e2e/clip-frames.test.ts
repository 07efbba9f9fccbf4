import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { decode, encode } from 'fast-png';
import { rect } from '../../src/geometry/rect.js';
import type { ClipShot } from '../../src/scene/clip/clip-shot.js';
import { clipResults } from './support/clip-results.js';
import { runHaikei } from './support/run-haikei.js';
import { backgroundPng, drawingPng, inkedPng, writeClip } from './support/small-clip.js';
import { group, paintedLayer, SHOT, shotBytes, testPicture } from './support/small-shot.js';
import { createWorkplace, removeWorkplaces, type Workplace } from './support/workplace.js';

afterAll(removeWorkplaces);
jest.setTimeout(300_000);

const FAST = ['--model', 'haikei-fast', '--no-movie', '--reproducible'];

async function haikei(place: Workplace, ...args: readonly string[]): Promise<string> {
  const { status, stdout, stderr } = await runHaikei(args, { cwd: place.folder });
  expect([status, stderr.slice(-600)]).toEqual([0, expect.anything()]);
  return stdout;
}

const { width, height } = SHOT;

/** A drawing with alpha that covers all of the picture, white in a corner: by its own look it stands on paper. */
function coveringPng(): Uint8Array {
  const { data } = testPicture({ left: 0, top: 0, right: width, bottom: height });
  for (let i = 0; i < 20; i++) data.set([255, 255, 255, 255], i * 4);
  return encode({ width, height, data: data as Uint8Array, channels: 4, depth: 8 });
}

/** Cels on white paper and with alpha, a BOOK, a plate larger than the picture under a camera. */
function writeFiles(place: Workplace): readonly string[] {
  writeClip(place, [1, 2, 4, 5]);
  place.write('cels/A/A_0003.png', coveringPng());
  mkdirSync(place.path('cels/B'));
  place.write('cels/B/B_0001.png', inkedPng());
  place.write('cels/B/B_0002.png', drawingPng(2));
  place.write('wide.png', backgroundPng(140, 80));
  place.write('book.png', drawingPng(6, 140, 80));
  const keys = [
    { frame: 0, x: 48, y: 32 },
    { frame: 4, x: 90.3, y: 48, zoom: 1.1 },
  ];
  place.write('pan.json', JSON.stringify({ format: 'haikei-camera/1', keys, speeds: { BOOK: 1.5, cel: 0 } }));
  const cels = ['--cels', 'cels', '--on', '2', '--smooth'];
  return ['--background', 'wide.png', ...cels, '--book', 'book.png', '--paint-books', '--camera', 'pan.json'];
}

/** A cel that multiplies, in the group of all characters. */
function writePsd(place: Workplace, grey: boolean): readonly string[] {
  const drawing = (number: number) => {
    const layer = paintedLayer(`A_000${number}`, {
      bounds: rect(9 * number, 10, 9 * number + 30, 50),
      alpha: 200,
      visible: number === 1,
    });
    if (!grey) return layer;
    const data = testPicture(layer.bounds).data.filter((_, i) => i % 4 === 0 || i % 4 === 3) as Uint8Array;
    return { ...layer, pixels: { ...layer.pixels, channels: 2 as const, data } };
  };
  const bg = paintedLayer('BG');
  const ground = grey
    ? {
        ...bg,
        pixels: {
          ...bg.pixels,
          channels: 1 as const,
          data: bg.pixels.data.filter((_, i) => i % 4 === 0) as Uint8Array,
        },
      }
    : bg;
  const a = { ...group('A', [1, 2, 3, 4, 5].map(drawing)), blend: 'multiply' as const };
  place.write('cut.psd', shotBytes([ground, group('CHAR', [a])], grey ? { mode: 'gray' } : {}));
  return ['cut.psd'];
}

function writeFilm(place: Workplace): readonly string[] {
  writeClip(place, [1, 2, 3, 4, 5]);
  mkdirSync(place.path('film'));
  for (const n of [1, 2, 3, 4, 5]) {
    const { data } = testPicture({ left: n, top: 0, right: n + width, bottom: height });
    const film = encode({ width, height, data: data as Uint8Array, channels: 4, depth: 8 });
    place.write(`film/f_${n}.png`, film);
  }
  return ['--background', 'film', '--cels', 'cels', '--paint-on', '2'];
}

const KINDS: Readonly<Record<string, (place: Workplace) => readonly string[]>> = {
  files: writeFiles,
  'a PSD': (place) => writePsd(place, false),
  'a grey PSD': (place) => writePsd(place, true),
  footage: writeFilm,
};

test.each(Object.entries(KINDS))(
  'a clip of %s composited in parts, two at once, is to the bit the clip made in one go',
  async (_, write) => {
    const place = createWorkplace();
    const source = write(place);
    await haikei(place, 'clip', ...source, ...FAST, '--out', 'whole');
    const told = await haikei(place, 'clip', ...source, ...FAST, '--out', 'farm', '--shot-only');
    expect(told).toMatch(/no frames yet/);
    expect(readdirSync(place.path('farm/frames'))).toEqual([]);
    const shot = JSON.parse(place.read('farm/shot.json').toString()) as ClipShot;
    expect(shot.frames).toBeGreaterThanOrEqual(5);

    const part = (from: number, to: number) =>
      haikei(place, 'frames', 'farm/shot.json', '--from', `${from}`, '--to', `${to}`);
    const [first] = await Promise.all([part(1, 2), part(3, 1000)]);
    expect(first).toMatch(/Frames 1 to 2 in .*farm.frames: 2 composited\./);
    const frames = (folder: string) =>
      Object.entries(clipResults(place, folder)).filter(([path]) => path.includes('frames'));
    expect(frames('farm')).toEqual(frames('whole'));
    expect(frames('farm')).toHaveLength(shot.frames);

    await haikei(place, 'clip', ...source, ...FAST, '--out', 'farm');
    expect(clipResults(place, 'farm')).toEqual(clipResults(place, 'whole'));
  },
);

/** The sizes and times by which it is seen that a file is another one hold seconds only. */
const aSecond = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1100));

test('a plate that was retouched: its frames are refused beside the old ones, and made again with --force', async () => {
  const place = createWorkplace();
  writeClip(place, [1, 2]);
  await haikei(place, 'clip', '--background', 'bg.png', '--cels', 'cels', ...FAST, '--out', 'out');
  expect(await haikei(place, 'frames', 'out/shot.json')).toMatch(/0 composited, 2 were there/);

  await aSecond();
  const retouched = {
    width,
    height,
    channels: 3,
    depth: 8,
    data: new Uint8Array(width * height * 3).fill(77),
  } as const;
  place.write('out/plate.png', encode(retouched));
  const before = clipResults(place, 'out');
  const refused = await runHaikei(['frames', 'out/shot.json'], { cwd: place.folder });
  expect([refused.status, refused.stderr]).toEqual([53, expect.stringMatching(/frames/)]);
  expect(clipResults(place, 'out')).toEqual(before);

  expect(await haikei(place, 'frames', 'out/shot.json', '--force')).toMatch(/2 composited\./);
  const { data } = decode(place.read('out/frames/bg_0002.png'));
  const cel = decode(drawingPng(2)).data;
  const untouched = Array.from(data).filter((_, i) => cel[Math.floor(i / 3) * 4 + 3] === 0);
  expect([untouched.length > width * height, new Set(untouched)]).toEqual([true, new Set([77])]);
  expect(await haikei(place, 'frames', 'out/shot.json')).toMatch(/0 composited, 2 were there/);
});

test('into another folder; frames of somebody else there stay', async () => {
  const place = createWorkplace();
  writeClip(place, [1, 2]);
  await haikei(place, 'clip', '--background', 'bg.png', '--cels', 'cels', ...FAST, '--out', 'out');
  mkdirSync(place.path('other/frames'), { recursive: true });
  place.write('other/frames/bg_0001.png', Uint8Array.of(1, 2, 3));
  const args = ['frames', 'out/shot.json', '--out', 'other'];
  expect(await runHaikei(args, { cwd: place.folder })).toMatchObject({ status: 53 });
  expect(place.read('other/frames/bg_0001.png')).toHaveLength(3);
  rmSync(place.path('other'), { recursive: true });
  await haikei(place, ...args);
  expect(readdirSync(place.path('other/frames'))).toEqual(['bg_0001.png', 'bg_0002.png']);
  expect(place.read('other/frames/bg_0002.png')).toEqual(place.read('out/frames/bg_0002.png'));
});

type Change = (shot: { -readonly [Key in keyof ClipShot]: ClipShot[Key] }, place: Workplace) => void;
interface Case {
  readonly change: Change;
  readonly args?: readonly string[];
  readonly status: number;
  readonly says: RegExp;
}

const [PLATE, CEL] = [0, 1];
const withLayer = (index: number, change: object): Change => {
  return (shot) =>
    (shot.layers = shot.layers.map((layer, i) => (i === index ? { ...layer, ...change } : layer)));
};
const drawn = (path: string, layer: string | null = null): object => ({
  drawings: [
    { id: '1', path, layer },
    { id: '2', path, layer },
  ],
});

const CASES: Readonly<Record<string, Case>> = {
  'frames that would lie somewhere else': {
    change: (shot) => (shot.output = { ...shot.output, frames: 'frames/../../up_%04d.png' }),
    status: 8,
    says: /output\.frames/,
  },
  'a drawing that is not there': {
    change: withLayer(CEL, drawn('../gone.png')),
    status: 10,
    says: /gone\.png/,
  },
  'a drawing that is damaged': {
    change: (shot, place) => {
      place.write('cut.png', drawingPng(1).subarray(0, 200));
      withLayer(CEL, drawn('../cut.png'))(shot, place);
    },
    status: 22,
    says: /cut\.png.*frame 1/s,
  },
  'a drawing of another size': {
    change: withLayer(CEL, { width: 97 }),
    status: 21,
    says: /96×64.*97×64/s,
  },
  'a layer that its document has not': {
    change: (shot, place) => {
      place.write('doc.psd', shotBytes([paintedLayer('BG')]));
      withLayer(CEL, drawn('../doc.psd', 'A/A_0001'))(shot, place);
    },
    status: 8,
    says: /A\/A_0001.*not one layer/s,
  },
  'a layer that its document has twice': {
    change: (shot, place) => {
      place.write('doc.psd', shotBytes([paintedLayer('BG'), paintedLayer('BG')]));
      withLayer(PLATE, { drawings: [{ id: '1', path: '../doc.psd', layer: 'BG' }] })(shot, place);
    },
    status: 8,
    says: /"BG".*not one layer/s,
  },
  'a blend mode that there is not': { change: withLayer(CEL, { blend: 'glow' }), status: 8, says: /glow/ },
  'a part that ends before it begins': {
    change: () => undefined,
    args: ['--from', '2', '--to', '1'],
    status: 2,
    says: /--to 1/,
  },
  'a part beyond the shot': { change: () => undefined, args: ['--from', '3'], status: 2, says: /--from "3"/ },
};

describe('told, and nothing is written:', () => {
  let made: Workplace | null = null;
  beforeAll(async () => {
    made = createWorkplace();
    writeClip(made, [1, 2]);
    const source = ['--background', 'bg.png', '--cels', 'cels'];
    await haikei(made, 'clip', ...source, ...FAST, '--out', 'out', '--shot-only');
  });

  test.each(Object.entries(CASES))('%s', async (name, { change, args = [], status, says }) => {
    const place = made!;
    const shot = JSON.parse(place.read('out/shot.json').toString()) as Parameters<Change>[0];
    change(shot, place);
    const file = `out/${Object.keys(CASES).indexOf(name)}.json`;
    place.write(file, new TextEncoder().encode(JSON.stringify(shot)));
    const before = clipResults(place, 'out');
    const run = await runHaikei(['frames', file, ...args, '--out', `parts-${file.slice(4, -5)}`], {
      cwd: place.folder,
    });
    expect([run.status, run.stderr]).toEqual([status, expect.stringMatching(says)]);
    expect(clipResults(place, 'out')).toEqual(before);
    expect(Object.keys(place.snapshot()).filter((path) => /parts-\d+.frames.*png/.test(path))).toEqual([]);
  });
});
