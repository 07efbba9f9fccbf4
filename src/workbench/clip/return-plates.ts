import type { Store } from '../../panel/store/create-store.js';
import type { WorkbenchCalls } from '../calls.js';
import type { Ask } from '../link/create-caller.js';
import type { ClipAction, ClipState } from './clip-state.js';

interface ReturnWorld {
  readonly ask: Ask<WorkbenchCalls>;
  readonly clip: Store<ClipState, ClipAction>;
}

/** Gives the painted frames of footage to a worker that has opened the document anew. */
export const returnPlates =
  ({ ask, clip }: ReturnWorld) =>
  async (document: string, from: number | null, to: number): Promise<void> => {
    const { footage } = clip.getState();
    const set = from === null ? null : (footage?.sets.get(from) ?? null);
    clip.dispatch({ type: 'filmed', action: { what: 'moved', set, to } });
    if (set) await ask(new AbortController().signal, 'layPlates', { document, version: to, set });
  };
