import type { PlateInsertion } from '../../../src/host/host.js';
import { curvesPayload } from '../../../src/host/psd/light/curves-block.js';
import { makeCurves } from '../../../src/host/photoshop/commands/make-curves.js';
import type { CurvesLight } from '../../../src/raster/light/light-layer.js';
import type { Opened } from '../../fakes/photoshop/open-in-fake.js';
import { fakeNode } from '../../fakes/photoshop/fake-state.js';
import { box } from '../psd-write/support/sample-pixels.js';
import { signal } from '../psd-write/support/sample-plate.js';
import { lightOver, open, plannedPlate, RGB16, stackOf } from './support/shots.js';

const PLATE = 'Haikei – gouache · BG';
const PARTS = ['Haikei – tone', 'Haikei – colour', 'Haikei – haze', 'Haikei – bloom'];

async function insertLit(
  opened: Opened,
  id = 'dusk',
  changes: Partial<PlateInsertion> = {},
): Promise<PlateInsertion> {
  const plate = await plannedPlate(opened, changes);
  const lit = { ...plate, light: lightOver(plate, id) };
  await opened.host.insertPlate(signal, lit);
  return lit;
}

const lines = (id: string): string[] => [
  '◉ BOOK',
  '◉ ▾ CELS',
  '◉   ⬐ A shade',
  '◉   A',
  `◉ ▾ Haikei – gouache · ${id}`,
  ...[...PARTS].reverse().map((name) => `◉   ⬐ ${name}`),
  `◉   ${PLATE}`,
  '◉ BG',
];

test('plate and light stand in a group of their own, the light clipped to the plate', async () => {
  const opened = open();
  await insertLit(opened);
  expect(await stackOf(opened.host)).toBe(lines('dusk').join('\n'));
  expect(opened.document.history).toEqual(['Open', 'Haikei – gouache · dusk']);
  expect(opened.photoshop.imaging.alive.size).toBe(0);
});

test('curves: points as they are, green by Photoshop’s own word, straight ones left out', async () => {
  const opened = open();
  await insertLit(opened);
  expect(opened.document.named('Haikei – tone')).toMatchObject({
    kind: 'curves',
    adjustment: {
      adjustment: ['grain', 'blue'].map((_value) => ({
        channel: { _ref: 'channel', _enum: 'channel', _value },
        curve: [
          { horizontal: 0, vertical: 12 },
          { horizontal: 96, vertical: 110 },
          { horizontal: 255, vertical: 250 },
        ],
      })),
    },
  });
});

test('curves say the same in Photoshop’s words as in a file', () => {
  const line = [0, 60, 255].map((input) => ({ input, output: 255 - input }));
  const light: CurvesLight = { kind: 'curves', name: 'x', master: line, red: line, green: line, blue: line };
  const { using } = makeCurves(light).descriptor as unknown as {
    using: { type: { adjustment: { curve: { horizontal: number; vertical: number }[] }[] } };
  };
  const bytes = curvesPayload(light);
  const view = new DataView(bytes.buffer, bytes.byteOffset + 7);
  const inFile = [0, 1, 2].map((i) => [view.getInt16(2 + i * 4), view.getInt16(4 + i * 4)]);
  expect(using.type.adjustment).toHaveLength(4);
  for (const { curve } of using.type.adjustment)
    expect(curve.map(({ horizontal, vertical }) => [vertical, horizontal])).toEqual(inFile);
});

test('the lookup: a device link to compute with, the .cube to see', async () => {
  const opened = open();
  await insertLit(opened);
  const { adjustment } = opened.document.named('Haikei – colour') as unknown as {
    adjustment: Record<'profile' | 'LUT3DFileData', { _data: string }>;
  };
  const profile = Buffer.from(adjustment.profile._data, 'base64');
  expect(profile.toString('latin1', 12, 24)).toBe('linkRGB RGB ');
  expect(profile.readUInt32BE(0)).toBe(profile.length);
  const cube = Buffer.from(adjustment.LUT3DFileData._data, 'base64').toString('latin1');
  expect(cube).toMatch(/LUT_3D_SIZE 2\r\n0\.000000 0\.000000 0\.000000\r\n1\.000000 0\.000000 0\.000000\r\n/);
});

test('haze and bloom: blend mode, opacity, and 16 bit as Photoshop counts', async () => {
  const opened = open(RGB16);
  await insertLit(opened);
  const bloom = opened.document.named('Haikei – bloom');
  expect(bloom).toMatchObject({ kind: 'pixel', blendMode: 'screen', opacity: 50, bounds: box(0, 0, 24, 16) });
  const haze = opened.document.named('Haikei – haze');
  expect(haze).toMatchObject({ blendMode: 'normal', opacity: 100 });
  expect(Array.from(haze.pixels!.data.subarray(0, 4))).toEqual([32768, 16384, 0, 8192]);
});

test('an active selection masks the plate, not each layer of the light', async () => {
  const opened = open();
  opened.document.state.selection = { bounds: box(0, 0, 2, 1), data: Uint8Array.of(255, 255), outside: 0 };
  await insertLit(opened);
  expect(PARTS.map((name) => opened.document.named(name).mask)).toEqual([null, null, null, null]);
  expect(opened.document.named(PLATE).mask).not.toBe(null);
});

test('the same light again: haze and bloom anew, curves and lookup as the artist has them', async () => {
  const opened = open();
  await insertLit(opened);
  const { document } = opened;
  const ids = PARTS.map((name) => document.named(name).id);
  document.named('Haikei – tone').adjustment = { changed: 'by hand' };
  document.named('Haikei – haze').pixels = null;
  document.named('Haikei – bloom').locks.all = true;
  await insertLit(opened);
  expect(PARTS.map((name) => document.named(name).id)).toEqual(ids);
  expect(document.named('Haikei – tone').adjustment).toEqual({ changed: 'by hand' });
  expect(document.named('Haikei – haze').pixels!.width).toBe(24);
  expect(document.named('Haikei – bloom').locks.all).toBe(true);
  expect(await stackOf(opened.host)).toBe(lines('dusk').join('\n'));
});

test('a light that was made in a file, without marks that Photoshop shows, is known by name and record', async () => {
  const opened = open();
  const { document } = opened;
  const provenance = { ...(await plannedPlate(opened)).provenance, settings: { light: 'dusk' } };
  await insertLit(opened, 'dusk', { provenance });
  for (const name of [...PARTS, PLATE, 'Haikei – gouache · dusk']) document.named(name).xmp = null;
  const ids = PARTS.map((name) => document.named(name).id);
  await insertLit(opened, 'dusk', { provenance });
  expect(PARTS.map((name) => document.named(name).id)).toEqual(ids);
  for (const name of [...PARTS, PLATE, 'Haikei – gouache · dusk']) document.named(name).xmp = null;
  await insertLit(opened, 'noon', { provenance });
  expect(await stackOf(opened.host)).toBe(lines('noon').join('\n'));
});

test('another light takes the place of the first, in the same group', async () => {
  const opened = open();
  await insertLit(opened);
  const group = opened.document.named('Haikei – gouache · dusk').id;
  await insertLit(opened, 'noon');
  expect(await stackOf(opened.host)).toBe(lines('noon').join('\n'));
  expect(opened.document.named('Haikei – gouache · noon').id).toBe(group);
});

test('a group that the artist has renamed keeps that name', async () => {
  const opened = open();
  await insertLit(opened);
  opened.document.named('Haikei – gouache · dusk').name = '背景';
  await insertLit(opened, 'noon');
  expect((await stackOf(opened.host)).split('\n')[4]).toBe('◉ ▾ 背景');
});

test('no light any more: its layers go, what the artist put into the group stays', async () => {
  const opened = open();
  await insertLit(opened);
  const { document } = opened;
  document.named('Haikei – gouache · dusk').children!.unshift(fakeNode({ id: 900, name: 'birds' }));
  await opened.host.insertPlate(signal, await plannedPlate(opened));
  expect((await stackOf(opened.host)).split('\n').slice(4)).toEqual([
    '◉ ▾ Haikei – gouache · dusk',
    '◉   birds',
    `◉   ${PLATE}`,
    '◉ BG',
  ]);
});

test('a plate without a light gets one later: group and light around it', async () => {
  const opened = open();
  await opened.host.insertPlate(signal, await plannedPlate(opened));
  const { id } = opened.document.named(PLATE);
  await insertLit(opened);
  expect(await stackOf(opened.host)).toBe(lines('dusk').join('\n'));
  expect(opened.document.named(PLATE).id).toBe(id);
});

test('what the artist has clipped to the plate stays clipped to it, above the light', async () => {
  const opened = open();
  await opened.host.insertPlate(signal, await plannedPlate(opened));
  const { nodes } = opened.document.state;
  const at = nodes.findIndex(({ name }) => name === PLATE);
  nodes.splice(at, 0, fakeNode({ id: 901, name: 'glow', clipped: true }));
  await insertLit(opened);
  expect((await stackOf(opened.host)).split('\n').slice(4)).toEqual([
    '◉ ⬐ glow',
    ...[...PARTS].reverse().map((name) => `◉ ⬐ ${name}`),
    `◉ ${PLATE}`,
    '◉ BG',
  ]);
});

test('an adjustment that Photoshop refuses takes everything back', async () => {
  const opened = open();
  const plate = await plannedPlate(opened);
  const before = structuredClone(opened.document.state);
  opened.photoshop.action.answers.set('make', [{}, { _obj: 'error', result: -25920, message: 'no' }]);
  await expect(opened.host.insertPlate(signal, { ...plate, light: lightOver(plate) })).rejects.toMatchObject({
    code: 'host-refused',
  });
  expect(opened.document.state).toEqual(before);
});
