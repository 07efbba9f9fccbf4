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

test.each<[string, () => Opened, (opened: Opened) => Promise<void>, Deed, string]>([
  ['a stack that is read layer by layer', onItsOwn, nothing, readShot, 'layer.boundsNoEffects'],
  ['a first plate', fullShot, nothing, insert, 'document.selection'],
  ['a plate painted again under another light', fullShot, painted, noon, 'layer.transparentPixelsLocked'],
  ['the same while an action is played', played, painted, noon, 'layer.isClippingMask'],
  ['two plates as one step', fullShot, nothing, insertTwo, 'app.documents'],
  ['a smart object read through a copy', fullShot, nothing, readSmartObject, 'image.componentSize'],
  ['a plate of a group, read through a copy', fullShot, nothing, insertOfGroup, 'document.width'],
  ['roles corrected by hand', fullShot, nothing, correctRoles, 'app.documents'],
])(
  '%s, each getter failing: done, or as it was, and the next run works',
  async (_title, openShot, prepare, deed, one) => {
    const { problems, getters } = await failEveryGetter({ openShot, prepare, deed });
    expect(problems).toEqual([]);
    expect(getters).toContain(one);
  },
);
