import { decode } from 'fast-png';
import { readShotFacts } from '../../../src/host/aftereffects/read/read-shot-facts.js';
import { paint } from '../../../src/paint.js';
import { paintTogether } from '../../../src/paint/paint-together.js';
import type { FootageData } from '../../fakes/aftereffects/fake-state.js';
import { signal } from '../psd-write/support/sample-plate.js';
import { named, openCut, requestFor, stackOf } from './support/comps.js';

const PLATE = 'Haikei – poster · BG';

const BEFORE = `
◉ Camera 1   ignore  camera
◉ layout BG  ignore  guide layer
◉ para       effect  adjustment layer
◉ BOOK       book    its name says “book”
◉ B          cel     its name says “b”
○ Am         cel     its name says “am”
◉ A          cel     its name says “a”
◉ BG         bg      its name says “bg”
◉ PAN        ignore  null object`;

const AFTER = BEFORE.replace(
  '\n◉ BG         bg      its name says “bg”',
  `\n◉ ${PLATE}  plate   painted by Haikei from “BG”\n○ BG  bg  its name says “bg”`,
);

/** Columns are as wide as the longest name. */
const squeezed = (text: string): string => text.trim().replace(/ {2,}/g, '  ');

test('a cut with BG, BOOK, A, B, a pan, a camera and an adjustment layer: the plate slides beneath the cels', async () => {
  const cut = openCut();
  expect(squeezed(await stackOf(cut.host))).toBe(squeezed(BEFORE));
  const report = await paint(signal, requestFor(cut.host));
  expect(squeezed(await stackOf(cut.host))).toBe(squeezed(AFTER));
  expect(report.insert.notes).toEqual([{ kind: 'read-from-file' }]);
  expect(cut.ae.undoLog.map(({ name }) => name)).toEqual([PLATE]);
});

test('times, parent, space, matte, label and effects of the source come along; no other layer changes', async () => {
  const cut = openCut();
  const before = structuredClone(cut.data().layers);
  await paint(signal, requestFor(cut.host));
  const { layers } = cut.data();
  const plate = named(cut.data(), PLATE);
  const source = before.find(({ name }) => name === 'BG')!;
  const { id, name, comment, markers, source: item, ...carried } = plate;
  expect(carried).toEqual(Object.fromEntries(Object.entries(source).filter(([key]) => key in carried)));
  expect([id, item, name]).not.toEqual([source.id, source.source, source.name]);
  expect(comment).toContain(PLATE);
  expect(markers).toHaveLength(1);
  const others = layers.filter((layer) => layer.id !== plate.id);
  expect(others).toEqual(before.map((layer) => (layer.name === 'BG' ? { ...layer, enabled: false } : layer)));
});

test('the plate is a file beside the project, of the source’s exact size, in a folder Haikei of the project panel', async () => {
  const cut = openCut();
  await paint(signal, requestFor(cut.host));
  const path = '/cuts/Haikei/cut_012/001/BG.png';
  const picture = decode(cut.ae.disk.files.get(path)!);
  expect([picture.width, picture.height, picture.channels]).toEqual([40, 16, 3]);
  const item = cut.ae.state.items.find(({ name }) => name === PLATE)!;
  const folder = cut.ae.state.items.find(({ name }) => name === 'Haikei')!;
  expect(folder).toMatchObject({ kind: 'folder', folder: 0 });
  expect(item).toMatchObject({ folder: folder.id, source: { path, isStill: true, conformFrameRate: 0 } });
  expect(cut.ae.selected).toEqual([cut.data().id]);
});

test('undo takes all of it back at once', async () => {
  const cut = openCut();
  const before = structuredClone(cut.ae.state);
  await paint(signal, requestFor(cut.host));
  cut.ae.undo();
  expect(cut.ae.state).toEqual(before);
});

test('painted again, the same footage shows new files, and no layer moves or changes its eye', async () => {
  const cut = openCut();
  await paint(signal, requestFor(cut.host));
  const once = structuredClone(cut.ae.state);
  const report = await paint(signal, requestFor(cut.host, { strength: 0.5 }));
  expect(report.plan.action).toBe('update');
  const twice = cut.ae.state;
  expect(cut.data().layers.map(({ id, name, enabled }) => [id, name, enabled])).toEqual(
    once.items
      .flatMap((item) => (item.kind === 'comp' ? item.layers : []))
      .map(({ id, name, enabled }) => [id, name, enabled]),
  );
  expect(twice.items.map(({ id }) => id)).toEqual(once.items.map(({ id }) => id));
  const item = twice.items.find(({ name }) => name === PLATE);
  expect(item).toMatchObject({ source: { path: '/cuts/Haikei/cut_012/002/BG.png' } });
  expect(cut.ae.disk.files.has('/cuts/Haikei/cut_012/001/BG.png')).toBe(true);
  expect(cut.ae.undoLog.map(({ name }) => name)).toEqual([PLATE, PLATE]);
  expect(named(cut.data(), PLATE).markers).toHaveLength(1);
});

test('BG and BOOK are a plate each, as one undo; the BOOK keeps its alpha, which is said to be straight', async () => {
  const cut = openCut();
  const requests = ['BG', 'BOOK'].map((background) => requestFor(cut.host, { background }));
  const { reports, step } = await paintTogether(signal, [requests[0]!, requests[1]!]);
  expect(reports.map(({ plate }) => plate.name)).toEqual([PLATE, 'Haikei – poster · BOOK']);
  expect(cut.ae.undoLog.map(({ name }) => name)).toEqual([step]);
  expect(cut.data().layers.map(({ name }) => name)).toEqual([
    ...[
      'Camera 1',
      'layout BG',
      'para',
      'Haikei – poster · BOOK',
      'BOOK',
      'B',
      'Am',
      'A',
      PLATE,
      'BG',
      'PAN',
    ],
  ]);
  const book = cut.ae.state.items.find(({ name }) => name === 'Haikei – poster · BOOK');
  expect(book).toMatchObject({ source: { hasAlpha: true, alphaMode: cut.ae.enums.AlphaMode.STRAIGHT } });
  const before = decode(cut.ae.disk.files.get('/cuts/art/book.png')!);
  const after = decode(cut.ae.disk.files.get('/cuts/Haikei/cut_012/002/BOOK.png')!);
  const alphaOf = ({ data }: typeof before) => Array.from(data).filter((_, i) => i % 4 === 3);
  expect(alphaOf(after)).toEqual(alphaOf(before));
});

test('a BOOK painted again is still taken as straight, whatever After Effects guessed', async () => {
  const cut = openCut();
  const request = requestFor(cut.host, { background: 'BOOK' });
  await paint(signal, request);
  const item = () => cut.ae.state.items.find(({ name }) => name === 'Haikei – poster · BOOK')!;
  Object.assign((item() as FootageData).source, { alphaMode: cut.ae.enums.AlphaMode.PREMULTIPLIED });
  expect((await paint(signal, request)).plan.action).toBe('update');
  const straight = { hasAlpha: true, alphaMode: cut.ae.enums.AlphaMode.STRAIGHT, invertAlpha: false };
  expect(item()).toMatchObject({ source: straight });
});

test('a BG that another layer takes for its matte keeps that, and its plate is no matte', async () => {
  const cut = openCut(({ a, bg }) => (a.matte = { layer: bg.id, type: 5013 }));
  await paint(signal, requestFor(cut.host));
  expect(named(cut.data(), 'A').matte).toEqual({ layer: cut.bg.id, type: 5013 });
  const facts = readShotFacts(cut.world.api, cut.ae.project.comp(cut.data().id));
  const isMatte = Object.fromEntries(facts.comps[0]!.layers.map((layer) => [layer.name, layer.isMatte]));
  expect([isMatte['BG'], isMatte[PLATE]]).toEqual([true, false]);
});

test('nothing is ever asked for by a name that is in the user’s language', async () => {
  const cut = openCut();
  await paint(signal, requestFor(cut.host));
  expect(cut.ae.calls).not.toContain('typeName');
});

test('while the network paints, nothing of the project is touched', async () => {
  const cut = openCut();
  const seen: number[] = [];
  const request = requestFor(cut.host);
  await paint(signal, {
    ...request,
    onProgress: ({ stage }) => {
      if (stage === 'painting') seen.push(cut.ae.undoLog.length);
    },
  });
  expect(new Set(seen)).toEqual(new Set([0]));
});
