import { HaikeiError } from '../../errors/haikei-error.js';
import { throwIfCancelled } from '../../errors/throw-if-cancelled.js';
import { knownError } from '../../panel/control/known-error.js';
import type { Store } from '../../panel/store/create-store.js';
import type { ChosenFile, WorkbenchCalls } from '../calls.js';
import type { SavedFile } from '../files/saved-file.js';
import type { Ask } from '../link/create-caller.js';
import type { BenchAction, BenchState } from '../page/bench-state.js';
import type { CelBlob, FrameRequest } from './clip-calls.js';
import type { ClipAction, ClipState } from './clip-state.js';
import { readText } from './read-text.js';

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
  /** Lets a camera look at the document from now on. */
  takeCamera(file: ChosenFile): Promise<void>;
  /** Lays cels over the document, beside those that were taken before. */
  takeCels(files: readonly CelBlob[]): Promise<void>;
  /** Every frame as it is now, in its own size, as PNG files. */
  exportFrames(): Promise<void>;
  stopExport(): void;
}

/** Files of cels that are taken at once. */
const MOST_DRAWINGS = 10_000;

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
    takeSheet: (file) => shown(async () => clip.dispatch({ type: 'sheet', sheet: await readText(file) })),
    takeCamera: (file) => shown(async () => clip.dispatch({ type: 'camera', camera: await readText(file) })),
    takeCels: (files) =>
      shown(async () => {
        const { length: value } = files;
        const what = files[0]?.path ?? '';
        if (value > MOST_DRAWINGS)
          throw new HaikeiError('file-too-large', { what, value, limit: MOST_DRAWINGS });
        if (!store.getState().opened) throw new HaikeiError('no-background', { layers: what });
        await Promise.resolve();
        clip.dispatch({ type: 'cels', cels: files.map(({ path, blob }) => ({ path, blob })) });
      }),
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
