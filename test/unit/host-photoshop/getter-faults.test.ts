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
import type { Deed } from './support/faults.js';
import { failEveryGetter } from './support/getter-faults.js';
import { lightOver } from './support/shots.js';

jest.setTimeout(600_000);

const nothing = (): Promise<void> => Promise.resolve();
const readShot: Deed = ({ host }) => Promise.resolve((abort) => host.readShot(abort));

/** Where one question does not answer for all layers: each getter of each layer is asked. */
function onItsOwn(): Opened {
  const opened = fullShot();
  opened.photoshop.action.silentAbout.add('layerLocking');
  return opened;
}

/** An action that is being played has the history, so everything is taken back by hand. */
function played(): Opened {
  const opened = fullShot();
  opened.photoshop.core.actionOwnsHistory = true;
  return opened;
}

const noon = insertUnder((plate) => lightOver(plate, 'noon'));

const SHOTS = {
  FRESH: { openShot: fullShot, prepare: nothing },
  AGAIN: { openShot: fullShot, prepare: painted },
  ON_ITS_OWN: { openShot: onItsOwn, prepare: nothing },
  PLAYED: { openShot: played, prepare: painted },
} as const;

/** With one of the getters that each asks. */
test.each<[string, keyof typeof SHOTS, Deed, string]>([
  ['a stack that is read layer by layer', 'ON_ITS_OWN', readShot, 'layer.boundsNoEffects'],
  ['a first plate', 'FRESH', insert, 'document.selection'],
  ['a plate painted again under another light', 'AGAIN', noon, 'layer.transparentPixelsLocked'],
  ['the same while an action is played', 'PLAYED', noon, 'layer.isClippingMask'],
  ['two plates as one step', 'FRESH', insertTwo, 'app.documents'],
  ['a smart object read through a copy', 'FRESH', readSmartObject, 'image.componentSize'],
  ['a plate of a group, read through a copy', 'FRESH', insertOfGroup, 'document.width'],
  ['roles corrected by hand', 'FRESH', correctRoles, 'app.documents'],
])(
  '%s, each getter failing: done, or as it was, and the next run works',
  async (_title, shot, deed, asked) => {
    const { problems, getters } = await failEveryGetter({ ...SHOTS[shot], deed });
    expect(problems).toEqual([]);
    expect(getters).toContain(asked);
  },
);
