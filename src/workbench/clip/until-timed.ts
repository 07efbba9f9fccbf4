import type { Store } from '../../panel/store/create-store.js';
import type { ClipAction, ClipState } from './clip-state.js';

/** What was asked last decides the frames: waits while they are still those from before. */
export async function untilTimed({ getState, subscribe }: Store<ClipState, ClipAction>): Promise<void> {
  if (!getState().timing) return;
  await new Promise<void>((resolve) => {
    const stop = subscribe(() => {
      if (getState().timing) return;
      stop();
      resolve();
    });
  });
}
