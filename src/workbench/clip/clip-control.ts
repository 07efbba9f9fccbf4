import { throwIfCancelled } from '../../errors/throw-if-cancelled.js';
import { knownError } from '../../panel/control/known-error.js';
import type { Store } from '../../panel/store/create-store.js';
import type { ChosenFile, WorkbenchCalls } from '../calls.js';
import type { SavedFile } from '../files/saved-file.js';
import type { Ask } from '../link/create-caller.js';
import type { BenchAction, BenchState } from '../page/bench-state.js';
import type { FrameRequest } from './clip-calls.js';
import type { ClipAction, ClipState } from './clip-state.js';
import { readSheetFile } from './take-sheet.js';

export interface ClipControlWorld {
  readonly ask: Ask<WorkbenchCalls>;
  readonly store: Store<BenchState, BenchAction>;
  readonly clip: Store<ClipState, ClipAction>;
  /** False when the person thought better of it. */
  readonly saveFrames: (name: string, files: AsyncIterable<SavedFile>) => Promise<boolean>;
}

/** What the person can ask of the clip. Failures are shown, never thrown. */
export interface ClipControl {
  /** Lets a time sheet decide from now on. */
  takeSheet(file: ChosenFile): Promise<void>;
  /** Every frame as it is now, in its own size, as PNG files. */
  exportFrames(): Promise<void>;
  stopExport(): void;
}

const padded = (number: number): string => String(number).padStart(4, '0');

export function createClipControl(world: ClipControlWorld): ClipControl {
  const { ask, store, clip, saveFrames } = world;
  let exporting: AbortController | null = null;

  async function shown(work: () => Promise<unknown>): Promise<void> {
    store.dispatch({ type: 'failed', error: null });
    try {
      await work();
    } catch (cause) {
      const error = knownError(cause);
      if (error.code !== 'cancelled') store.dispatch({ type: 'failed', error });
    }
  }

  /** One at a time as they are asked for; neighbours that show the same are the same file. */
  async function* framesOf(signal: AbortSignal, name: string, first: Omit<FrameRequest, 'frame'>) {
    const { facts } = clip.getState();
    let [last, blob] = [-1, new Blob()];
    for (let frame = 0; frame < (facts?.frames ?? 0); frame++) {
      throwIfCancelled(signal);
      const place = facts!.firsts[frame]!;
      if (place !== last) blob = await ask(signal, 'framePng', { ...first, frame: place });
      last = place;
      yield { name: `${name}_${padded(frame + 1)}.png`, blob };
      clip.dispatch({ type: 'exporting', exporting: { done: frame + 1, total: facts!.frames } });
    }
  }

  return {
    takeSheet: (file) =>
      shown(async () => clip.dispatch({ type: 'sheet', sheet: await readSheetFile(file) })),
    async exportFrames() {
      const { opened, steps } = store.getState();
      const { facts } = clip.getState();
      if (!opened || !facts || exporting) return;
      const controller = new AbortController();
      exporting = controller;
      clip.dispatch({ type: 'exporting', exporting: { done: 0, total: facts.frames } });
      const request = { document: opened.id, clip: facts.clip, version: steps.version };
      const { name } = opened;
      await shown(() => saveFrames(`${name}-frames`, framesOf(controller.signal, name, request)));
      exporting = null;
      clip.dispatch({ type: 'exporting', exporting: null });
    },
    stopExport: () => exporting?.abort(),
  };
}
