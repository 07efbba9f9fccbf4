import type { Opened } from '../../fakes/photoshop/open-in-fake.js';
import { box } from '../psd-write/support/sample-pixels.js';
import { correctRoles, fullShot, insert, insertTwo, insertUnder, painted, PLATE } from './support/deeds.js';
import { type Deed, FAULTS, meetEvery, type Meeting } from './support/faults.js';
import { changedLight, lightOver } from './support/shots.js';

jest.setTimeout(600_000);

/** An action is being played, which has the document's history: Photoshop takes nothing back. */
function played(opened = fullShot()): Opened {
  opened.photoshop.core.actionOwnsHistory = true;
  return opened;
}

const nothing = (): Promise<void> => Promise.resolve();

/** Locked in every way, with a mask that hides the left half and is switched off. */
const paintedAndWorkedOn: Meeting['prepare'] = async (opened) => {
  await painted(opened);
  const plate = opened.document.named(PLATE);
  plate.locks = { all: true, pixels: true, position: true, transparent: true };
  plate.mask = { bounds: box(0, 0, 12, 16), data: new Uint8Array(192), outside: 255, enabled: false };
  opened.document.named('Haikei – haze').locks.all = true;
};

/** The plate holds nothing any more, and has no mask and no group. */
const paintedAndEmptied: Meeting['prepare'] = async (opened) => {
  await painted(opened);
  const plate = opened.document.named(PLATE);
  const nowhere = { left: 0, top: 0, right: 0, bottom: 0 };
  Object.assign(plate, { mask: null, pixels: null, bounds: nowhere });
};

/** Plate and light taken out of their group by the artist. */
const paintedAndUngrouped: Meeting['prepare'] = async (opened) => {
  await painted(opened);
  const { nodes } = opened.document.state;
  const at = nodes.findIndex(({ name }) => name === 'Haikei – gouache · dusk');
  nodes.splice(at, 1, ...nodes[at]!.children!);
};

const noon = insertUnder((plate) => lightOver(plate, 'noon'));

const DEEDS: readonly (readonly [string, Meeting['prepare'], Deed, number])[] = [
  ['a first plate', nothing, insert, 60],
  ['a plate painted again', painted, insert, 40],
  ['a plate painted again that the artist has worked on', paintedAndWorkedOn, insert, 50],
  ['a plate painted again that was emptied', paintedAndEmptied, insert, 40],
  ['a plate painted again, its light changed', painted, insertUnder(changedLight), 60],
  ['a plate painted again under another light', painted, noon, 70],
  ['a plate taken out of its group, under another light', paintedAndUngrouped, noon, 70],
  ['a plate painted again without a light', painted, insertUnder(() => null), 40],
  ['two plates as one step, one of them painted again', painted, insertTwo, 60],
  ['roles corrected by hand', nothing, correctRoles, 4],
];

const [failing, ...cancelling] = FAULTS;

const OUTCOME = 'under an action that is played, %s: done, or taken back by hand, and the next run works';

test.each(DEEDS)(OUTCOME, async (_title, prepare, deed, atLeast) => {
  const [, fault] = failing!;
  const { problems, calls } = await meetEvery({ openShot: () => played(), prepare, deed, fault });
  expect(problems).toEqual([]);
  expect(calls).toBeGreaterThan(atLeast);
});

test.each(cancelling)('%s is heard there too, until the last change', async (_title, fault) => {
  const meeting = { openShot: () => played(), prepare: painted, deed: noon, fault };
  expect((await meetEvery(meeting)).problems).toEqual([]);
});

test('layers of another light go in one command, as the last change', async () => {
  const opened = played();
  await painted(opened);
  const start = opened.photoshop.calls.length;
  const act = await noon(opened);
  await act(new AbortController().signal);
  const changes = opened.photoshop.calls.slice(start).filter((call) => !call.startsWith('batchPlay'));
  expect(changes.filter((call) => call === 'delete layers')).toHaveLength(1);
  expect(changes.slice(changes.indexOf('delete layers') + 1)).toEqual(
    changes.slice(changes.indexOf('delete layers') + 1).filter((call) => call === 'dispose'),
  );
});
