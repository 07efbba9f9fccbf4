import { everyNode } from '../../fakes/photoshop/fake-state.js';
import type { Opened } from '../../fakes/photoshop/open-in-fake.js';
import {
  correctRoles,
  fullShot,
  insert,
  insertOfGroup,
  insertTwo,
  insertUnder,
  painted,
  readSmartObject,
} from './support/deeds.js';
import { type Deed, FAULTS, meetEvery, type Meeting } from './support/faults.js';
import { changedLight, lightOver, RGB16 } from './support/shots.js';

jest.setTimeout(600_000);

const nothing = (): Promise<void> => Promise.resolve();

/** Two frames, of which the second shows no cels. */
function animated(): Opened {
  const opened = fullShot();
  const { state } = opened.document;
  const eyes = [true, false].map((shown) =>
    Object.fromEntries(everyNode(state.nodes).map(({ id, name }) => [id, shown || !name.startsWith('A')])),
  );
  state.frames = { current: 0, newInAll: false, eyes };
  return opened;
}

type Shot = Pick<Meeting, 'openShot' | 'prepare'>;

const FRESH: Shot = { openShot: fullShot, prepare: nothing };
const AGAIN: Shot = { openShot: fullShot, prepare: painted };

const DEEDS: readonly (readonly [string, Shot, Deed, number])[] = [
  ['a first plate', FRESH, insert, 60],
  ['a first plate in 16 bit', { ...FRESH, openShot: () => fullShot(RGB16) }, insert, 60],
  ['a first plate in a frame animation', { ...FRESH, openShot: animated }, insert, 60],
  ['a plate of a group, read through a copy', FRESH, insertOfGroup, 35],
  ['a plate painted again', AGAIN, insert, 40],
  ['a plate painted again, its light changed', AGAIN, insertUnder(changedLight), 50],
  ['a plate painted again under another light', AGAIN, insertUnder((plate) => lightOver(plate, 'noon')), 60],
  ['a plate painted again without a light', AGAIN, insertUnder(() => null), 35],
  ['two plates as one step', FRESH, insertTwo, 70],
  ['a smart object read through a copy', FRESH, readSmartObject, 5],
  ['roles corrected by hand', FRESH, correctRoles, 4],
];

/** Ways in which a document can be, or be worked on, that cancelling does not depend on. */
const ONCE: ReadonlySet<string> = new Set(['a first plate in 16 bit', 'a first plate in a frame animation']);

describe.each(DEEDS)('%s', (title, shot, deed, atLeast) => {
  const faults = ONCE.has(title) ? FAULTS.slice(0, 1) : FAULTS;
  test.each(faults)('%s: done, or as it was, and the next run works', async (_fault, fault) => {
    const { problems, calls } = await meetEvery({ ...shot, deed, fault });
    expect(problems).toEqual([]);
    expect(calls).toBeGreaterThan(atLeast);
  });
});

test('those tests would see a document left half done', async () => {
  const opened = fullShot();
  const before = structuredClone(opened.document.state);
  await painted(opened);
  expect(opened.document.state).not.toEqual(before);
});
