import { frameName } from '../../clip/frames/frame-name.js';
import { HaikeiError } from '../../errors/haikei-error.js';
import { throwIfCancelled } from '../../errors/throw-if-cancelled.js';
import type { Store } from '../../panel/store/create-store.js';
import type { WorkbenchCalls } from '../calls.js';
import type { SavedFile } from '../files/saved-file.js';
import type { Ask } from '../link/create-caller.js';
import type { BenchAction, BenchState } from '../page/bench-state.js';
import type { ClipFacts, FrameRequest } from './clip-calls.js';
import type { ClipAction, ClipState } from './clip-state.js';
import { platesAt } from './plates-at.js';
import { untilTimed } from './until-timed.js';

export interface ExportWorld {
  readonly ask: Ask<WorkbenchCalls>;
  readonly store: Store<BenchState, BenchAction>;
  readonly clip: Store<ClipState, ClipAction>;
}

/** Of the document as it is and of the clip as it was asked for last, which may be on its way. */
async function wanted({ store, clip }: ExportWorld): Promise<[Omit<FrameRequest, 'frame'>, ClipFacts]> {
  await untilTimed(clip);
  const { opened, steps } = store.getState();
  const { facts } = clip.getState();
  if (!opened || !facts) throw new HaikeiError('cancelled', {});
  const { version } = steps;
  const { plates } = platesAt(clip.getState(), version, 0);
  return [{ document: opened.id, clip: facts.clip, version, plates }, facts];
}

/**
 * The frames of a clip as PNG files, `NAME_0001.png` on, made one at a time as they are asked for; neighbours that show the
 * same are the same file.
 * @throws HaikeiError `cancelled`, also where there is no clip any more, and what making a frame throws
 */
export async function* exportedFrames(
  signal: AbortSignal,
  world: ExportWorld,
  name: string,
): AsyncGenerator<SavedFile> {
  const [first, facts] = await wanted(world);
  let [last, blob] = [-1, new Blob()];
  for (let frame = 0; frame < facts.frames; frame++) {
    throwIfCancelled(signal);
    const place = facts.firsts[frame]!;
    if (place !== last) blob = await world.ask(signal, 'framePng', { ...first, frame: place });
    last = place;
    yield { name: frameName(name, frame + 1), blob };
    world.clip.dispatch({ type: 'exporting', exporting: { done: frame + 1, total: facts.frames } });
  }
}
