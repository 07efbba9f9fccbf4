import type { Picture } from '../../../pictures/picture.js';
import type { AfterEffectsApi } from '../api/after-effects-api.js';
import type { EditableComp } from '../api/ae-edit.js';
import type { FootageFacts } from '../facts/item-facts.js';
import { findItem } from '../read/find-items.js';
import { reasonOf, refused } from '../refused.js';
import { takeAway } from '../write/take-away.js';
import { inOneUndoGroup } from '../write/undo-scope.js';
import { awaitPicture, type LateFile } from './await-picture.js';

/** With the path to which After Effects writes; nothing is there afterwards. */
export interface Showing extends LateFile {
  readonly api: AfterEffectsApi;
}

/** What is shown, how large it is and how long it lasts. */
export type Shown = Pick<
  FootageFacts,
  'id' | 'width' | 'height' | 'pixelAspect' | 'frameRate' | 'duration' | 'isStill'
>;

/** What reading changes for a moment is called so in Edit > Undo. */
export const READING = 'Haikei: reading';

/** A composition that shows the source alone, pixel for pixel, without the layer's effects, masks and transform. */
function makeComp({ api }: Showing, item: Shown): EditableComp {
  return inOneUndoGroup(api, READING, (scope) => {
    const { width, height, pixelAspect } = item;
    const frameRate = item.frameRate || 24;
    const duration = Math.max(item.duration, 1 / frameRate);
    const comp = scope.project.items.addComp(READING, width, height, pixelAspect, duration, frameRate);
    try {
      const layer = comp.layers.add(findItem(api.app.project, item.id), duration);
      // A preference decides whether new layers begin where the artist stands.
      layer.startTime = 0;
      comp.resolutionFactor = [1, 1];
      return comp;
    } catch (error) {
      comp.remove();
      throw error;
    }
  });
}

const isThenable = (value: unknown): value is PromiseLike<unknown> =>
  typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';

async function saveFrame(comp: EditableComp, seconds: number, path: string): Promise<void> {
  try {
    const call = comp.saveFrameToPng(seconds, path);
    if (isThenable(call)) await call;
  } catch (error) {
    throw refused('saveFrameToPng', reasonOf(error), error);
  }
}

/**
 * One picture of a source as After Effects shows it, in a composition of its own, which is removed again whatever
 * happens.
 * @param frame counted from 0
 * @throws HaikeiError `host-refused`, `cancelled`
 */
export async function showAlone(
  signal: AbortSignal,
  showing: Showing,
  item: Shown,
  frame: number,
): Promise<Picture> {
  const comp = makeComp(showing, item);
  try {
    await saveFrame(comp, item.isStill ? 0 : frame / item.frameRate, showing.path);
    return await awaitPicture(signal, showing, item);
  } finally {
    await showing.files.remove(showing.path);
    takeAway(showing.api, READING, comp);
  }
}
