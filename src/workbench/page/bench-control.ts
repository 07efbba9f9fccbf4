import { knownError } from '../../panel/control/known-error.js';
import { jobsOf } from '../../panel/derived/jobs-of.js';
import type { PanelStore } from '../../panel/control/panel-context.js';
import type { Store } from '../../panel/store/create-store.js';
import { serializePaintJob } from '../../scene/job/serialize-paint-job.js';
import type { PictureBlob } from '../clip/clip-calls.js';
import type { ClipAction, ClipState } from '../clip/clip-state.js';
import { footageFrom } from '../clip/footage-from.js';
import type { ChosenFile, DocumentState, OpenedDocument, WorkbenchCalls } from '../calls.js';
import type { SavedFile } from '../files/saved-file.js';
import type { Ask } from '../link/create-caller.js';
import type { BenchAction, BenchState } from './bench-state.js';
import type { DocumentKeeper } from './document-keeper.js';
import type { PageFeed } from './document-feed.js';
import { wouldLose } from './would-lose.js';

export interface BenchWorld {
  readonly ask: Ask<WorkbenchCalls>;
  readonly feed: PageFeed;
  readonly keeper: DocumentKeeper;
  readonly store: Store<BenchState, BenchAction>;
  readonly panel: PanelStore;
  /** Of the document as a clip. */
  readonly clip: Store<ClipState, ClipAction>;
  /** False when the person thought better of it. */
  readonly save: (file: SavedFile) => Promise<boolean>;
  /** Asks whether unsaved work may go. */
  readonly confirmLoss: () => boolean;
}

/** What the person can ask of the page around the panel. Failures are shown, never thrown. */
export interface BenchControl {
  open(file: ChosenFile): Promise<void>;
  /** Opens the first frame of a background that moves, and lays the others beside it in time. */
  openFootage(files: readonly PictureBlob[]): Promise<void>;
  openSample(): Promise<void>;
  step(to: 'undo' | 'redo'): Promise<void>;
  /** Makes a look that is kept the document. */
  takeLook(version: number): Promise<void>;
  saveDocument(): Promise<void>;
  savePlate(): Promise<void>;
  saveJob(): Promise<void>;
}

const live = (): AbortSignal => new AbortController().signal;

const [SAMPLE, SHEET] = ['cut-001.psd', 'cut-001.xdts'];

export function createBenchControl(world: BenchWorld): BenchControl {
  const { store, panel, keeper } = world;

  let last = Promise.resolve();

  /** One after the other, in the order in which they were asked for: a key that is pressed too soon is not lost. */
  function busily(work: Parameters<typeof alone>[0]): Promise<void> {
    last = last.then(() => alone(work));
    return last;
  }

  async function alone(work: (opened: OpenedDocument | null) => Promise<void>): Promise<void> {
    await keeper.settled();
    store.dispatch({ type: 'busy', busy: true });
    store.dispatch({ type: 'failed', error: null });
    try {
      await work(store.getState().opened);
    } catch (error) {
      store.dispatch({ type: 'failed', error: knownError(error) });
    } finally {
      store.dispatch({ type: 'busy', busy: false });
    }
  }

  const withOpen: WithOpen = (work) =>
    busily(async (opened) => {
      if (opened) await work(opened);
    });

  async function take(file: ChosenFile): Promise<void> {
    const opened = await keeper.open(file);
    world.clip.dispatch({ type: 'left' });
    store.dispatch({ type: 'opened', opened });
    world.feed.tell(opened);
  }

  const mayOpen = (): boolean =>
    !isRunning(panel) && (!wouldLose(store.getState(), world.clip.getState()) || world.confirmLoss());

  return {
    async open(file) {
      if (mayOpen()) await busily(() => take(file));
    },
    async openFootage(files) {
      if (!mayOpen()) return;
      await busily(async () => {
        const footage = footageFrom(files);
        const [first] = footage.files;
        await take({ name: footage.name, blob: first!.blob });
        world.clip.dispatch({ type: 'footage', footage });
      });
    },
    async openSample() {
      if (!mayOpen()) return;
      await busily(async () => {
        const [file, sheet] = await Promise.all([fetch(`sample/${SAMPLE}`), fetch(`sample/${SHEET}`)]);
        await take({ name: SAMPLE, blob: await file.blob() });
        world.clip.dispatch({ type: 'sheet', sheet: { name: SHEET, text: await sheet.text() } });
      });
    },
    ...steppings(world, withOpen),
    ...savings(world, withOpen),
  };
}

type WithOpen = (work: (opened: OpenedDocument) => Promise<void>) => Promise<void>;

/** Everything that goes from one state of the document to another that was there before. */
function steppings(
  { ask, store, panel, keeper, feed }: BenchWorld,
  withOpen: WithOpen,
): Pick<BenchControl, 'step' | 'takeLook'> {
  const stepping = (work: (document: string) => Promise<DocumentState>): Promise<void> =>
    withOpen(async (opened) => {
      if (isRunning(panel)) return;
      store.dispatch({ type: 'stepped', steps: await work(opened.id) });
      feed.tell(opened);
    });
  return {
    step: (to) =>
      stepping(async (document) => {
        const { undo, redo } = store.getState().steps;
        const steps = await ask(live(), 'step', { document, to });
        if ((to === 'undo' ? undo : redo) !== null) keeper.record?.stepped(to);
        return steps;
      }),
    takeLook: (version) =>
      stepping(async (document) => {
        const before = store.getState().steps.version;
        const steps = await ask(live(), 'takeLook', { document, version });
        if (steps.version !== before) keeper.record?.took(version);
        return steps;
      }),
  };
}

/** Everything that ends in a file. */
function savings(
  { ask, store, panel, keeper, save }: BenchWorld,
  withOpen: WithOpen,
): Pick<BenchControl, 'saveDocument' | 'savePlate' | 'saveJob'> {
  return {
    saveDocument: () =>
      withOpen(async ({ id, name }) => {
        const { version } = store.getState().steps;
        const { blob, extension } = await ask(live(), 'file', id);
        const isSaved = await save({ name: `${name}.${extension}`, blob });
        if (!isSaved) return;
        store.dispatch({ type: 'saved', version });
        await keeper.saved(blob);
      }),
    savePlate: () =>
      withOpen(async ({ id, name }) => {
        const { plate } = store.getState();
        const blob = await ask(live(), 'plate', { document: id, name: plate });
        if (blob) await save({ name: `${name}-plate.png`, blob });
      }),
    saveJob: () =>
      withOpen(async ({ name }) => {
        const jobs = jobsOf(panel.getState());
        for (const [index, job] of jobs.entries()) {
          const blob = new Blob([serializePaintJob(job)], { type: 'application/json' });
          const number = jobs.length > 1 ? `-${index + 1}` : '';
          await save({ name: `${name}${number}.job.json`, blob });
        }
      }),
  };
}

const isRunning = (panel: PanelStore): boolean => panel.getState().run.kind === 'running';
