import { compareNaturally } from '../../clip/cels/natural-order.js';
import { HaikeiError } from '../../errors/haikei-error.js';
import type { Store } from '../../panel/store/create-store.js';
import type { ChosenFile, WorkbenchCalls } from '../calls.js';
import type { SavedFile } from '../files/saved-file.js';
import type { Ask } from '../link/create-caller.js';
import type { BenchAction, BenchState } from '../page/bench-state.js';
import { showFailure } from '../page/show-failure.js';
import type { PictureBlob } from './clip-calls.js';
import type { ClipAction, ClipState } from './clip-state.js';
import { exportedFrames } from './exported-frames.js';
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
  takeCels(files: readonly PictureBlob[]): Promise<void>;
  /** Lays BOOKs over the document, above those that were taken before; of several in the order of their names. */
  takeBooks(files: readonly PictureBlob[]): Promise<void>;
  /** Every frame as it is now, in its own size, as PNG files. */
  exportFrames(): Promise<void>;
  stopExport(): void;
}

/** Files that are taken at once; each BOOK is looked at as a whole. */
const [MOST_DRAWINGS, MOST_BOOKS] = [10_000, 50];

const byName = (a: PictureBlob, b: PictureBlob): number => compareNaturally(a.path, b.path);

export function createClipControl(world: ClipControlWorld): ClipControl {
  const { store, clip, saveFrames } = world;
  let exporting: AbortController | null = null;
  let lastBook = 0;

  const shown = (work: () => unknown): Promise<void> => showFailure(store, work);

  /** Those that can be taken. @throws HaikeiError `file-too-large` for too many, `no-background` where nothing lies beneath */
  function checked(files: readonly PictureBlob[], limit: number): readonly PictureBlob[] {
    const { length: value } = files;
    const what = files[0]?.path ?? '';
    if (value > limit) throw new HaikeiError('file-too-large', { what, value, limit });
    if (!store.getState().opened) throw new HaikeiError('no-background', { layers: what });
    return files.map(({ path, blob }) => ({ path, blob }));
  }

  return {
    takeSheet: (file) => shown(async () => clip.dispatch({ type: 'sheet', sheet: await readText(file) })),
    takeCamera: (file) => shown(async () => clip.dispatch({ type: 'camera', camera: await readText(file) })),
    takeCels: (files) => shown(() => clip.dispatch({ type: 'cels', cels: checked(files, MOST_DRAWINGS) })),
    takeBooks: (files) =>
      shown(() => {
        const sorted = [...checked(files, MOST_BOOKS)].sort(byName);
        const books = sorted.map((book) => ({ ...book, id: ++lastBook }));
        clip.dispatch({ type: 'books', books });
      }),
    async exportFrames() {
      const { opened } = store.getState();
      const { facts, timing } = clip.getState();
      if (!opened || exporting || !(facts || timing)) return;
      const controller = new AbortController();
      exporting = controller;
      clip.dispatch({ type: 'exporting', exporting: { done: 0, total: facts?.frames ?? 0 } });
      const { name } = opened;
      await shown(() => saveFrames(`${name}-frames`, exportedFrames(controller.signal, world, name)));
      exporting = null;
      clip.dispatch({ type: 'exporting', exporting: null });
    },
    stopExport: () => exporting?.abort(),
  };
}
