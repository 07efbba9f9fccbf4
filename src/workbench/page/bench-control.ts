import { knownError } from '../../panel/control/known-error.js';
import { jobsOf } from '../../panel/derived/jobs-of.js';
import type { PanelStore } from '../../panel/control/panel-context.js';
import type { Store } from '../../panel/store/create-store.js';
import { serializePaintJob } from '../../scene/job/serialize-paint-job.js';
import type { OpenedDocument, WorkbenchCalls } from '../calls.js';
import type { SavedFile } from '../files/save-file.js';
import type { Ask } from '../link/create-caller.js';
import { type BenchAction, type BenchState, isUnsaved } from './bench-state.js';
import type { PageFeed } from './document-feed.js';

export interface BenchWorld {
  readonly ask: Ask<WorkbenchCalls>;
  readonly feed: PageFeed;
  readonly store: Store<BenchState, BenchAction>;
  readonly panel: PanelStore;
  /** False when the person thought better of it. */
  readonly save: (file: SavedFile) => Promise<boolean>;
  /** Asks whether unsaved work may go. */
  readonly confirmLoss: () => boolean;
}

/** What the person can ask of the page around the panel. Failures are shown, never thrown. */
export interface BenchControl {
  open(file: { readonly name: string; readonly blob: Blob }): Promise<void>;
  openSample(): Promise<void>;
  step(to: 'undo' | 'redo'): Promise<void>;
  saveDocument(): Promise<void>;
  savePlate(): Promise<void>;
  saveJob(): Promise<void>;
}

const live = (): AbortSignal => new AbortController().signal;

const SAMPLE = 'cut-001.psd';

export function createBenchControl(world: BenchWorld): BenchControl {
  const { ask, store, panel } = world;

  async function busily(work: (opened: OpenedDocument | null) => Promise<void>): Promise<void> {
    if (store.getState().busy) return;
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

  async function take(file: { readonly name: string; readonly blob: Blob }): Promise<void> {
    const opened = await ask(live(), 'open', file);
    store.dispatch({ type: 'opened', opened });
    world.feed.tell(opened);
  }

  const mayOpen = (): boolean => !isRunning(panel) && (!isUnsaved(store.getState()) || world.confirmLoss());

  return {
    async open(file) {
      if (mayOpen()) await busily(() => take(file));
    },
    async openSample() {
      if (!mayOpen()) return;
      await busily(async () => {
        const response = await fetch(`sample/${SAMPLE}`);
        await take({ name: SAMPLE, blob: await response.blob() });
      });
    },
    async step(to) {
      if (isRunning(panel)) return;
      await withOpen(async (opened) => {
        store.dispatch({ type: 'stepped', steps: await ask(live(), 'step', { document: opened.id, to }) });
        world.feed.tell(opened);
      });
    },
    ...savings(world, withOpen),
  };
}

type WithOpen = (work: (opened: OpenedDocument) => Promise<void>) => Promise<void>;

/** Everything that ends in a file. */
function savings(
  { ask, store, panel, save }: BenchWorld,
  withOpen: WithOpen,
): Pick<BenchControl, 'saveDocument' | 'savePlate' | 'saveJob'> {
  return {
    saveDocument: () =>
      withOpen(async ({ id, name }) => {
        const { version } = store.getState().steps;
        const { blob, extension } = await ask(live(), 'file', id);
        const isSaved = await save({ name: `${name}.${extension}`, blob });
        if (isSaved) store.dispatch({ type: 'saved', version });
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
