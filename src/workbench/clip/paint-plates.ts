import { secondsLeft } from '../../paint/seconds-left.js';
import type { Store } from '../../panel/store/create-store.js';
import type { WorkbenchCalls } from '../calls.js';
import type { Ask } from '../link/create-caller.js';
import type { BenchAction, BenchState } from '../page/bench-state.js';
import type { DocumentKeeper } from '../page/document-keeper.js';
import { smallerTiles } from '../page/smaller-tiles.js';
import type { ClipAction, ClipState } from './clip-state.js';
import type { FootageRequest, PaintedFrame } from './footage-calls.js';
import type { FootageAction } from './footage-state.js';

export interface PlatesWorld {
  readonly ask: Ask<WorkbenchCalls>;
  readonly store: Store<BenchState, BenchAction>;
  readonly clip: Store<ClipState, ClipAction>;
  readonly keeper: Pick<DocumentKeeper, 'losses' | 'settled'>;
  /** Milliseconds. */
  readonly now: () => number;
}

/** Paints what a set lacks, and tells how far it is. */
async function paintSet(
  signal: AbortSignal,
  { ask, clip, now }: PlatesWorld,
  request: FootageRequest,
): Promise<void> {
  const tell = (action: FootageAction): void => clip.dispatch({ type: 'filmed', action });
  const { set, frames } = request;
  const total = Math.ceil(frames / set.step);
  const [from, begun] = [Math.min(total, set.plates.length), now()];
  let done = from;
  const progress = (): void => {
    const left = secondsLeft(now() - begun, done - from, total - from);
    tell({ what: 'painting', painting: { done, total, left } });
  };
  progress();
  const report = await ask(signal, 'footage', request, (frame: PaintedFrame) => {
    done += 1;
    tell({ what: 'painted', id: set.id, frame });
    progress();
  });
  tell({ what: 'reported', id: set.id, report });
}

/** The same for the document as it came back in another worker; null where it did not. */
function again({ store, clip }: PlatesWorld, request: FootageRequest): FootageRequest | null {
  const { opened, steps } = store.getState();
  const { version } = steps;
  const set = clip.getState().footage?.sets.get(version);
  if (!opened || set?.id !== request.set.id) return null;
  return { ...request, document: opened.id, version, job: smallerTiles(request.job), set };
}

/**
 * Paints what a set lacks. Frames over which the worker is lost are painted by the next one, once, in small tiles.
 * @throws HaikeiError as the call `footage`
 */
export async function paintPlates(
  signal: AbortSignal,
  world: PlatesWorld,
  request: FootageRequest,
): Promise<void> {
  const { keeper } = world;
  const { losses } = keeper;
  try {
    await paintSet(signal, world, request);
  } catch (error) {
    await keeper.settled();
    const other = keeper.losses === losses + 1 && !signal.aborted ? again(world, request) : null;
    if (!other) throw error;
    await paintSet(signal, world, other);
  }
}
