import type { InsertReport } from '../../../src/host/host.js';
import { writeNote } from '../../../src/provenance/xmp-note.js';
import type { Opened } from '../../fakes/photoshop/open-in-fake.js';
import { signal } from '../psd-write/support/sample-plate.js';
import { changedLight, lightOver, open, plannedPlate } from './support/shots.js';

const PARTS = ['Haikei – tone', 'Haikei – colour', 'Haikei – haze', 'Haikei – bloom'];

async function insertLit(opened: Opened): Promise<void> {
  const plate = await plannedPlate(opened);
  await opened.host.insertPlate(signal, { ...plate, light: lightOver(plate) });
}

const insertChanged = async (opened: Opened): Promise<InsertReport> => {
  const plate = await plannedPlate(opened);
  return opened.host.insertPlate(signal, { ...plate, light: changedLight(plate) });
};

/** Channels of the curves, and the table's text. */
function settingsOf({ document }: Opened): unknown {
  const tone = document.named('Haikei – tone').adjustment as {
    adjustment: { channel: { _value: string } }[];
  };
  const colour = document.named('Haikei – colour').adjustment as { LUT3DFileData: { _data: string } };
  const bloom = document.named('Haikei – bloom');
  return {
    tone: tone.adjustment.map(({ channel }) => channel._value),
    colour: Buffer.from(colour.LUT3DFileData._data, 'base64').toString('latin1').split('\r\n').at(-2),
    bloom: [bloom.blendMode, bloom.opacity],
  };
}

test('a light whose script has changed: untouched layers follow it, in place, and that again', async () => {
  const opened = open();
  await insertLit(opened);
  const { document } = opened;
  const ids = PARTS.map((name) => document.named(name).id);
  expect(settingsOf(opened)).toEqual({
    tone: ['grain', 'blue'],
    colour: '1.000000 1.000000 1.000000',
    bloom: ['screen', 50],
  });
  document.named('Haikei – tone').locks.all = true;
  document.state.active = [document.named('A').id];
  expect((await insertChanged(opened)).notes).toEqual([]);
  const followed = {
    tone: ['composite', 'red', 'grain', 'blue'],
    colour: '0.500000 0.500000 0.500000',
    bloom: ['screen', 25],
  };
  expect(settingsOf(opened)).toEqual(followed);
  expect(document.named('Haikei – tone').locks.all).toBe(true);
  expect(document.state.active).toEqual([document.named('A').id]);
  const calls = opened.photoshop.calls.length;
  expect((await insertChanged(opened)).notes).toEqual([]);
  expect(opened.photoshop.calls.slice(calls)).not.toContain('set curves');
  await insertLit(opened);
  expect(settingsOf(opened)).toEqual({
    ...followed,
    colour: '1.000000 1.000000 1.000000',
    bloom: ['screen', 50],
  });
  expect(PARTS.map((name) => document.named(name).id)).toEqual(ids);
});

test('layers of a changed light that the artist has worked on stay, and that is told', async () => {
  const opened = open();
  await insertLit(opened);
  const { document } = opened;
  const tone = document.named('Haikei – tone');
  tone.adjustment = { ...(tone.adjustment as object), presetKind: 'by hand' };
  tone.name = 'my curves';
  document.named('Haikei – bloom').opacity = 77;
  const { notes } = await insertChanged(opened);
  expect(notes).toEqual([
    { kind: 'light-kept', layer: 'my curves' },
    { kind: 'light-kept', layer: 'Haikei – bloom' },
  ]);
  expect(tone.adjustment).toMatchObject({ presetKind: 'by hand' });
  expect(document.named('Haikei – bloom').opacity).toBe(77);
  tone.name = 'Haikei – tone';
  expect(settingsOf(opened)).toMatchObject({ colour: '0.500000 0.500000 0.500000' });
});

test.each([
  ['Photoshop does not say how an adjustment is set', null],
  ['the layer bears no mark that says how it was made', '{"format":"haikei-light/1"}'],
])('where %s, it is kept and told rather than overwritten', async (_title, mark) => {
  const opened = open();
  await insertLit(opened);
  const tone = opened.document.named('Haikei – tone');
  const before = structuredClone(tone.adjustment);
  if (mark === null) opened.photoshop.action.silentAbout.add('adjustment');
  else
    tone.xmp = writeNote(null, 'light', {
      ...JSON.parse(mark),
      part: 'curves',
      light: 'dusk',
      name: tone.name,
    });
  const { notes } = await insertChanged(opened);
  expect(notes).toContainEqual({ kind: 'light-kept', layer: 'Haikei – tone' });
  expect(tone.adjustment).toEqual(before);
});
