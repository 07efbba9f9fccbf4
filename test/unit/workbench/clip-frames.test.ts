import { decode, encode } from 'fast-png';
import { rect } from '../../../src/geometry/rect.js';
import { PsdHost } from '../../../src/host/psd/psd-host.js';
import { paintTogether } from '../../../src/paint/paint-together.js';
import type { Pixels } from '../../../src/raster/pixels.js';
import { joinBytes } from '../../../src/raster/png/join-bytes.js';
import { DEFAULT_PAINT_JOB } from '../../../src/scene/job/default-paint-job.js';
import { NO_RULES } from '../../../src/workbench/clip/no-rules.js';
import { ClipFrames } from '../../../src/workbench/worker/clip/clip-frames.js';
import { WorkbenchDocument } from '../../../src/workbench/worker/workbench-document.js';
import { halvePicture } from '../../../src/workbench/view/halve-picture.js';
import { group, paintedLayer, shotBytes } from '../../e2e/support/small-shot.js';
import { fakeModelCard } from '../../fakes/fake-model-card.js';
import { fakeSession } from '../../fakes/fake-session.js';

jest.setTimeout(60_000);

const live = new AbortController().signal;

/** An opaque square of one colour, beside those of the other drawings. */
const square = (number: number) => {
  const bounds = rect(20 * number, 20, 20 * number + 16, 36);
  const grey = Uint8Array.from({ length: 16 * 16 * 4 }, (_, i) => (i % 4 === 3 ? 255 : 0));
  const pixels: Pixels = { width: 16, height: 16, channels: 4, depth: 8, data: grey };
  return { ...paintedLayer(`A_${number}`, { visible: number === 1 }), bounds, pixels };
};

const rules = { ...NO_RULES, on: 2 };

function setUp() {
  const psd = new PsdHost('cut', shotBytes([paintedLayer('BG'), group('A', [1, 2, 3].map(square))]));
  const document = new WorkbenchDocument(psd);
  return { document, clip: new ClipFrames(document, 'haikei test') };
}

const ask = { document: '1', clip: 1, version: 1, plates: 0, level: 0, onion: false };

const colourAt = ({ data, width }: Pixels, x: number, y: number): readonly number[] => [
  ...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 3),
];

test('numbers on twos are six frames, of which three differ; another clip is told to be gone', async () => {
  const { clip } = setUp();
  const facts = await clip.begin(live, { document: '1', clip: 1, rules });
  expect(facts).toMatchObject({ clip: 1, frames: 6, firsts: Uint32Array.of(0, 0, 2, 2, 4, 4), tables: [] });
  expect(facts.columns.map(({ name, drawings }) => [name, ...drawings])).toEqual([
    ['A', 'A_1', 'A_2', 'A_3'],
  ]);
  await expect(clip.view(live, { ...ask, clip: 2, frame: 0 })).rejects.toMatchObject({
    code: 'document-changed',
  });
  await expect(clip.view(live, { ...ask, version: 7, frame: 0 })).rejects.toMatchObject({
    code: 'document-changed',
  });
  await expect(clip.view(live, { ...ask, frame: 6 })).rejects.toMatchObject({ code: 'internal' });
});

test('a frame shows its own drawing; smaller it is nearly the same made smaller', async () => {
  const { clip } = setUp();
  await clip.begin(live, { document: '1', clip: 1, rules });
  const full = await clip.view(live, { ...ask, frame: 2 });
  const black = [1, 2, 3].map((number) => colourAt(full, 20 * number + 8, 28).every((value) => value === 0));
  expect(black).toEqual([false, true, false]);
  const [small, expected] = [await clip.view(live, { ...ask, frame: 2, level: 1 }), halvePicture(full)];
  expect([small.width, small.height]).toEqual([expected.width, expected.height]);
  for (let i = 0; i < small.data.length; i++)
    expect(Math.abs(small.data[i]! - expected.data[i]!)).toBeLessThanOrEqual(1);
});

test('a picture is painted with the brushes of its frames, a document with its own', async () => {
  const keys = [{ frame: 0, x: 32, y: 24 }];
  const text = JSON.stringify({ format: 'haikei-camera/1', frame: { width: 48, height: 40 }, keys });
  const request = { document: '1', clip: 1, rules: { ...rules, camera: { name: 'pan.json', text } } };
  const { document, clip } = setUp();
  expect(await clip.begin(live, request)).toMatchObject({ finer: 1 });
  const picture = new ClipFrames(new WorkbenchDocument(document.psd, true), 'haikei test');
  expect(await picture.begin(live, request)).toMatchObject({ finer: 2 });
  expect(await picture.begin(live, { ...request, rules })).toMatchObject({ finer: 1 });
});

test('onion skins are red where a drawing was, blue where one will be, and nothing else', async () => {
  const { clip } = setUp();
  await clip.begin(live, { document: '1', clip: 1, rules });
  const plain = await clip.view(live, { ...ask, frame: 2 });
  const skins = await clip.view(live, { ...ask, frame: 2, onion: true });
  const change = (x: number): readonly number[] => {
    const before = colourAt(plain, x, 28);
    return colourAt(skins, x, 28).map((value, c) => Math.round(value - 0.55 * before[c]!));
  };
  // 45 % of the tint: black lines take its colour.
  const near = (found: readonly number[], tint: readonly number[]): void =>
    found.forEach((value, c) => expect(Math.abs(value - 0.45 * 255 * tint[c]!)).toBeLessThanOrEqual(1.5));
  near(change(28), [0.86, 0.16, 0.16]);
  near(change(68), [0.1, 0.35, 0.9]);
  expect(colourAt(skins, 48, 28)).toEqual([0, 0, 0]);
  expect(colourAt(skins, 4, 4)).toEqual(colourAt(plain, 4, 4));
});

test('after painting both versions can be looked at, and what is written has the size of the document', async () => {
  const { document, clip } = setUp();
  await clip.begin(live, { document: '1', clip: 1, rules });
  const before = await clip.view(live, { ...ask, frame: 0 });
  await paintTogether(live, [
    {
      host: document,
      job: DEFAULT_PAINT_JOB,
      model: { card: fakeModelCard(), open: () => Promise.resolve(fakeSession({ reach: 2 })) },
      lights: { open: () => Promise.reject(new Error('no light is asked for')) },
      software: 'haikei test',
      now: () => new Date(0),
      onProgress: () => undefined,
    },
  ]);
  const { version } = document.state;
  const after = await clip.view(live, { ...ask, version, frame: 0 });
  expect(after.data).not.toEqual(before.data);
  expect((await clip.view(live, { ...ask, frame: 0 })).data).toEqual(before.data);
  const png = joinBytes(await clip.png(live, { ...ask, version, frame: 0 }));
  const { width, height, channels, data } = decode(png);
  expect([width, height, channels]).toEqual([96, 64, 3]);
  const rgb = after.data.filter((_, i) => i % 4 !== 3);
  expect(Uint8Array.from(data)).toEqual(Uint8Array.from(rgb));
});

/** A BOOK of one grey over the left half. */
function bookOf(grey: number): Blob {
  const data = new Uint8Array(96 * 64 * 4).fill(grey);
  for (let i = 0; i < 96 * 64; i++) data[4 * i + 3] = i % 96 < 48 ? 255 : 0;
  return new Blob([
    encode({ width: 96, height: 64, data, channels: 4, depth: 8 }) as Uint8Array<ArrayBuffer>,
  ]);
}

test('BOOKs are as they were painted for a version, and as they are in others', async () => {
  const document = new WorkbenchDocument(new PsdHost('bg', shotBytes([paintedLayer('BG')])), true);
  const clip = new ClipFrames(document, 'haikei test');
  const books = [{ id: 4, path: 'BOOK1.png', blob: bookOf(50) }];
  await clip.begin(live, { document: '1', clip: 1, rules: { ...NO_RULES, books } });
  const left = async (version: number, number = 1): Promise<number> =>
    colourAt(await clip.view(live, { ...ask, clip: number, version, frame: 0 }), 10, 10)[0]!;
  await document.asOneStep(live, 'painted', () => Promise.resolve());
  document.layBooks(new Map([[4, bookOf(90)]]));
  const { version } = document.state;
  expect([await left(1), await left(version), await left(1)]).toEqual([50, 90, 50]);
  document.undo();
  expect([await left(1), await left(version)]).toEqual([50, 90]);
  document.redo();
  const later = [...books, { id: 5, path: 'BOOK2.png', blob: bookOf(70) }];
  await clip.begin(live, { document: '1', clip: 2, rules: { ...NO_RULES, books: later } });
  expect([await left(1, 2), await left(version, 2)]).toEqual([70, 70]);
  await clip.begin(live, {
    document: '1',
    clip: 3,
    rules: { ...NO_RULES, books: [{ ...books[0]!, id: 6 }] },
  });
  expect(await left(version, 3)).toBe(50);
});

test('through a camera a frame has the size of the picture, and smaller is nearly the same made smaller', async () => {
  const { clip } = setUp();
  const keys = [
    { frame: 0, x: 32, y: 24 },
    { frame: 4, x: 64, y: 40, zoom: 1.5 },
  ];
  const text = JSON.stringify({ format: 'haikei-camera/1', frame: { width: 48, height: 32 }, keys });
  const camera = { name: 'pan.json', text };
  const facts = await clip.begin(live, { document: '1', clip: 1, rules: { ...rules, camera } });
  expect(facts).toMatchObject({ frames: 6, size: { width: 48, height: 32 }, camera: true });
  expect([...facts.firsts]).toEqual([0, 1, 2, 3, 4, 4]);
  const start = await clip.view(live, { ...ask, frame: 0 });
  expect([start.width, start.height]).toEqual([48, 32]);
  // The drawing that comes next lies over the plate, at 40..56 of the document.
  const skin = colourAt(await clip.view(live, { ...ask, frame: 0, onion: true }), 40, 20);
  expect(skin[2]! - skin[0]!).toBeGreaterThan(20 + colourAt(start, 40, 20)[2]! - colourAt(start, 40, 20)[0]!);
  // Whole pixels: the document from (8, 8) on, which begins with the drawing that stands.
  const still = setUp().clip;
  await still.begin(live, { document: '1', clip: 1, rules });
  const whole = await still.view(live, { ...ask, frame: 0 });
  for (const [x, y] of [
    [0, 0],
    [20, 20],
    [47, 31],
  ] as const)
    expect(colourAt(start, x, y)).toEqual(colourAt(whole, x + 8, y + 8));
  const [small, expected] = [
    await clip.view(live, { ...ask, frame: 4, level: 1 }),
    halvePicture(await clip.view(live, { ...ask, frame: 4 })),
  ];
  expect([small.width, small.height]).toEqual([24, 16]);
  const apart = Array.from(small.data).reduce(
    (sum, value, i) => sum + Math.abs(value - expected.data[i]!),
    0,
  );
  expect(apart / small.data.length).toBeLessThan(4);
});
