import type { InsertReport, PlateInsertion } from '../../../src/host/host.js';
import { everyNode } from '../../fakes/photoshop/fake-state.js';
import type { Opened } from '../../fakes/photoshop/open-in-fake.js';
import { signal } from '../psd-write/support/sample-plate.js';
import { lightOver, open, plannedPlate } from './support/shots.js';

const PLATE = 'Haikei – gouache · BG';

/** Three frames, in each of which another of the cels shows; the second is the current one. */
function openAnimation(newInAll: boolean): Opened {
  const opened = open();
  const { state } = opened.document;
  const cels = ['A', 'A shade'].map((name) => opened.document.named(name).id);
  const eyes = [0, 1, 2].map((frame) =>
    Object.fromEntries(
      everyNode(state.nodes).map(({ id }) => [id, !cels.includes(id) || id === cels[frame]]),
    ),
  );
  for (const node of everyNode(state.nodes)) node.visible = eyes[1]![node.id]!;
  state.frames = { current: 1, newInAll, eyes };
  return opened;
}

async function insert(opened: Opened, changes: Partial<PlateInsertion> = {}): Promise<InsertReport> {
  const plate = await plannedPlate(opened, changes);
  return opened.host.insertPlate(signal, { ...plate, light: lightOver(plate) });
}

const eyesOf = ({ document }: Opened, name: string): boolean[] => {
  const { id } = document.named(name);
  return document.state.frames!.eyes.map((eyes) => eyes[id]!);
};

test.each([
  ['on', true, [true, true, true]],
  ['off', false, [false, true, false]],
])(
  'New Layers Visible in All Frames is %s: Photoshop decides for the plate, cels keep their eyes in every frame',
  async (_title, newInAll, shown) => {
    const opened = openAnimation(newInAll);
    const before = structuredClone(opened.document.state.frames!.eyes);
    const { notes } = await insert(opened);
    expect(eyesOf(opened, PLATE)).toEqual(shown);
    const after = opened.document.state.frames!.eyes;
    for (const [frame, eyes] of before.entries()) expect(after[frame]).toMatchObject(eyes);
    expect(notes).toEqual([{ kind: 'frames-unknown' }]);
  },
);

test('a Photoshop that tells of an animation is believed, another error than “not available” is no reason to stop', async () => {
  const known = openAnimation(true);
  known.photoshop.action.animation = { frameCount: 3 };
  expect((await insert(known)).notes).toEqual([{ kind: 'frames-found' }]);
  const odd = openAnimation(true);
  odd.photoshop.action.animation = { _obj: 'error', result: -1, message: 'General Photoshop error' };
  expect((await insert(odd)).notes).toEqual([{ kind: 'frames-unknown' }]);
});

test('cancelled while it is asked for, the document is as it was', async () => {
  const opened = openAnimation(true);
  const before = structuredClone(opened.document.state);
  opened.photoshop.action.animation = { _obj: 'error', result: -128, message: 'User cancelled' };
  await expect(insert(opened)).rejects.toMatchObject({ code: 'cancelled' });
  expect(opened.document.state).toEqual(before);
});

test('painting again changes no eye and says nothing of frames', async () => {
  const opened = openAnimation(false);
  await insert(opened);
  const eyes = structuredClone(opened.document.state.frames!.eyes);
  expect((await insert(opened)).notes).toEqual([]);
  expect(opened.document.state.frames!.eyes).toEqual(eyes);
});

test('hiding the source holds for the current frame, which is said; one that is hidden is left alone', async () => {
  const opened = openAnimation(true);
  const { notes } = await insert(opened, { hideSource: true });
  expect(notes).toEqual([{ kind: 'frames-unknown' }, { kind: 'source-hidden-in-frame' }]);
  expect(eyesOf(opened, 'BG')).toEqual([true, false, true]);
  expect((await insert(opened, { hideSource: true })).notes).toEqual([]);
});
