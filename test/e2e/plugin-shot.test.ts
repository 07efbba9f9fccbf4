import { mkdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { decode, encode } from 'fast-png';
import { psdColumns } from '../../src/clip/psd/psd-columns.js';
import { psdStack } from '../../src/clip/psd/psd-stack.js';
import { rect } from '../../src/geometry/rect.js';
import { PsdHost } from '../../src/host/psd/psd-host.js';
import type { ClipShot } from '../../src/scene/clip/clip-shot.js';
import { assignRoles } from '../../src/scene/roles/assign-roles.js';
import { savedPsd } from '../fakes/photoshop/saved-psd.js';
import type { FakeDocument } from '../fakes/photoshop/fake-document.js';
import type { FakeNode } from '../fakes/photoshop/fake-state.js';
import { filesBelow } from '../support/files-below.js';
import { signal } from '../unit/psd-write/support/sample-plate.js';
import { firstFrameOf, openCut } from './support/open-cut.js';
import { runHaikei } from './support/run-haikei.js';
import { runMain } from './support/run-main.js';
import { backgroundPng, inkedPng, writeClip } from './support/small-clip.js';
import { cel, paintedLayer, shotBytes } from './support/small-shot.js';
import { createWorkplace, removeWorkplaces, type Workplace } from './support/workplace.js';

jest.setTimeout(600_000);
afterAll(removeWorkplaces);

async function clipOf(place: Workplace, args: readonly string[]): Promise<void> {
  const all = ['clip', ...args, '--model', 'haikei-fast', '--no-movie', '--out', 'out'];
  const { status, stderr } = await runHaikei(all, { cwd: place.folder });
  expect([status, stderr.slice(-600)]).toEqual([0, expect.anything()]);
}

const shotIn = (place: Workplace): ClipShot => JSON.parse(place.read('out/shot.json').toString()) as ClipShot;

/** The layers panel: eyes, names and what is not normal, two spaces deeper in a group. */
const treeOf = ({ state }: FakeDocument): string => {
  const lines = (nodes: readonly FakeNode[], depth: string): string =>
    nodes
      .map(({ visible, name, children, blendMode }) => {
        const mode = ['normal', 'passThrough'].includes(blendMode) ? '' : ` (${blendMode})`;
        return `\n${depth}${visible ? '◉' : '○'} ${name}${mode}${lines(children ?? [], `${depth}  `)}`;
      })
      .join('');
  return lines(state.nodes, '');
};

/** How far the document is from the frame that the command line wrote, in 1/255. */
function farthest(place: Workplace, document: FakeDocument, frame: string): number {
  const shown = firstFrameOf(document, shotIn(place));
  const written = decode(place.read(`out/frames/${frame}`));
  expect([written.channels, written.data.length]).toEqual([3, shown.length]);
  return shown.reduce((most, value, i) => Math.max(most, Math.abs(value - written.data[i]!)), 0);
}

test('the sample: the document shows the first frame that the command line wrote, from a layered file', async () => {
  const place = createWorkplace();
  const sample = resolve(__dirname, '../../sample');
  place.write('cut-001.psd', readFileSync(resolve(sample, 'cut-001.psd')));
  place.write('cut-001.xdts', readFileSync(resolve(sample, 'cut-001.xdts')));
  await clipOf(place, ['cut-001.psd', '--sheet', 'cut-001.xdts']);
  const { document, alerts, photoshop } = await openCut(filesBelow(place.folder));
  expect(treeOf(document)).toBe(`
◉ BOOK1
◉ B
  ○ B_0003
  ○ B_0002
  ◉ B_0001
◉ A
  ○ A_0003
  ○ A_0002
  ◉ A_0001
◉ Haikei – gouache · BG
◉ BG`);
  expect(farthest(place, document, 'cut-001_0001.png')).toBeLessThanOrEqual(1);
  expect(document.history).toEqual(['New', 'cut-001']);
  expect(document.format).toMatchObject({
    name: 'cut-001',
    width: 1920,
    height: 1080,
    bitsPerChannel: 'bitDepth8',
  });
  expect(alerts).toEqual([
    expect.stringMatching(/“cut-001” is built, with 9 drawings.*\n.*no timing.*24 a second/),
  ]);
  expect([photoshop.open.length, photoshop.imaging.alive.size]).toEqual([1, 0]);

  // Saved, its plate is known as one, so that a clip of it paints the background again and not the plate.
  place.write('saved.psd', savedPsd(document));
  const { status, said } = await runMain(place, ['inspect', place.path('saved.psd')]);
  expect([status, said]).toEqual([0, expect.stringMatching(/Haikei – gouache · BG +#\d+ +plate/)]);
});

/** Leaves with a soft edge at the right. */
function bookPng(): Uint8Array {
  const data = new Uint8Array(96 * 64 * 4);
  for (let i = 0; i < 96 * 64; i++)
    data.set([30, 110 + (i % 40), 40, Math.min(255, Math.max(0, ((i % 96) - 50) * 25))], i * 4);
  return encode({ width: 96, height: 64, data, channels: 4, depth: 8 });
}

/** A plate in 16 bit, a cel with alpha, one on white paper with smoothed lines, and a BOOK, all in files. */
async function clipOfFiles(): Promise<Workplace> {
  const place = createWorkplace();
  writeClip(place, [1, 2, 3]);
  const eight = decode(backgroundPng());
  const data = Uint16Array.from(eight.data, (value, i) =>
    i % 4 === 3 ? 65535 : Math.max(0, value * 257 - (i % 3)),
  );
  place.write('bg.png', encode({ width: 96, height: 64, data, channels: 4, depth: 16 }));
  mkdirSync(place.path('cels/B'));
  for (const number of [1, 2]) place.write(`cels/B/B_000${number}.png`, inkedPng());
  place.write('leaves.png', bookPng());
  const cels = ['--background', 'bg.png', '--cels', 'cels', '--book', 'leaves.png'];
  await clipOf(place, [...cels, '--smooth']);
  return place;
}

test('a cut of files: 16 bit, white paper keyed and smoothed, a BOOK in front; saved, a clip finds its cels again', async () => {
  const place = await clipOfFiles();
  const { document, alerts, progress } = await openCut(filesBelow(place.folder));
  expect(treeOf(document)).toBe(`
◉ leaves
◉ B
  ○ B_0002
  ◉ B_0001
◉ A
  ○ A_0003
  ○ A_0002
  ◉ A_0001
◉ BG`);
  expect(document.format.bitsPerChannel).toBe('bitDepth16');
  expect(farthest(place, document, 'bg_0001.png')).toBeLessThanOrEqual(1);
  // Paper outside of the ring is gone, white inside of it stays.
  const ring = document.named('B_0001');
  expect(ring.bounds).toEqual({ left: 26, top: 16, right: 55, bottom: 45 });
  expect(alerts[0]).not.toContain('camera');
  expect(progress.map(({ stage, done }) => `${stage} ${done}`)).toEqual([
    ...[1, 2, 3, 4, 5, 6, 7].map((done) => `reading ${done}`),
    'building 0',
  ]);

  const saved = savedPsd(document);
  const host = new PsdHost('cut', saved);
  const shot = await host.readShot(signal);
  const entries = psdStack(host.parsed(), shot, assignRoles(shot, {}));
  expect(psdColumns(entries)).toEqual([
    { name: 'A', drawings: ['A_0001', 'A_0002', 'A_0003'] },
    { name: 'B', drawings: ['B_0001', 'B_0002'] },
  ]);
});

test('cels that are laid otherwise than normal, in groups with masks and opacity, lie so in the document', async () => {
  const place = createWorkplace();
  const mask = {
    bounds: rect(30, 10, 45, 50),
    pixels: { width: 15, height: 40, channels: 1, depth: 8, data: new Uint8Array(600).fill(200) },
    outside: 'hidden',
  } as const;
  const cels = [
    { ...cel('A'), blend: 'subtract' } as const,
    { ...cel('B'), blend: 'multiply', opacity: 0.5, mask } as const,
  ];
  place.write(
    'cut.psd',
    shotBytes([paintedLayer('BG'), ...cels, paintedLayer('BOOK1', { bounds: rect(0, 40, 20, 64) })]),
  );
  await clipOf(place, ['cut.psd']);
  const { document } = await openCut(filesBelow(place.folder));
  expect(treeOf(document)).toBe(`
◉ BOOK1
◉ B (multiply)
  ◉ B_0001
◉ A (blendSubtraction)
  ◉ A_0001
◉ Haikei – gouache · BG
◉ BG`);
  expect(farthest(place, document, 'cut_0001.png')).toBeLessThanOrEqual(1);

  // Saved, it is the same cut: painted again in its place, the plate is the same, and so is the clip.
  const first = place.read('out/frames/cut_0001.png');
  place.write('saved.psd', savedPsd(document));
  await clipOf(place, ['saved.psd', '--force']);
  const [again, before] = [decode(place.read('out/frames/saved_0001.png')).data, decode(first).data];
  expect(again.length).toBe(before.length);
  expect(Array.from(again).every((value, i) => Math.abs(value - before[i]!) <= 1)).toBe(true);
});

test('under a camera the document is the whole plate; what the first frame sees of it is told', async () => {
  const place = createWorkplace();
  writeClip(place, [1, 2]);
  place.write('wide.png', backgroundPng(193, 64));
  const keys = [
    { frame: 0, x: 60, y: 32, ease: 'linear' },
    { frame: 1, x: 100, y: 32 },
  ];
  const frame = { width: 96, height: 64 };
  place.write('pan.json', JSON.stringify({ format: 'haikei-camera/1', frame, keys, speeds: { cel: 0 } }));
  await clipOf(place, ['--background', 'wide.png', '--cels', 'cels/A', '--camera', 'pan.json']);
  const { document, alerts } = await openCut(filesBelow(place.folder), { uiLocale: 'ja_JP' });
  expect([document.width, document.height]).toEqual([193, 64]);
  expect(document.named('A_0001').bounds.left).toBe(12 + 14);
  expect(farthest(place, document, 'wide_0001.png')).toBeLessThanOrEqual(1);
  expect(alerts).toEqual([expect.stringContaining('(12, 0) から 96×64 の範囲')]);
});

test('footage is a group with a plate for each frame', async () => {
  const place = createWorkplace();
  mkdirSync(place.path('walk'));
  for (const number of [1, 2]) place.write(`walk/walk_000${number}.png`, backgroundPng());
  await clipOf(place, ['--background', 'walk', '--paint-on', '1']);
  const { document } = await openCut(filesBelow(place.folder));
  expect(treeOf(document)).toMatch(/^\n◉ BG\n {2}○ \w+_0002\n {2}◉ \w+_0001$/);
  expect(farthest(place, document, 'walk_0001.png')).toBeLessThanOrEqual(1);
});
