import { frameDigits } from '../../clip/frames/frame-digits.js';
import type { PanelStore } from '../../panel/control/panel-context.js';
import type { SavedFile } from '../files/saved-file.js';
import type { DocumentKeeper } from '../page/document-keeper.js';
import { showFailure } from '../page/show-failure.js';
import type { FootageRequest, PlateSet } from './footage-calls.js';
import type { FootageAction } from './footage-state.js';
import { paintPlates, type PlatesWorld } from './paint-plates.js';
import { unfinishedSet } from './unfinished-set.js';
import { untilTimed } from './until-timed.js';

export interface FootageWorld extends PlatesWorld {
  readonly panel: PanelStore;
  readonly keeper: Pick<DocumentKeeper, 'losses' | 'record' | 'settled'>;
  /** False when the person thought better of it. */
  readonly saveFrames: (name: string, files: AsyncIterable<SavedFile>) => Promise<boolean>;
}

/** What the person can ask of a background that moves. Failures are shown, never thrown. */
export interface FootageControl {
  /** Paints the frames that are not painted, with the look that the document has now. */
  paint(): Promise<void>;
  /** What is painted stays. */
  stop(): void;
  /** The painted frames alone, as PNG files. */
  savePlates(): Promise<void>;
}

/** Files of the plates of a set, `plate_0001.png` on, numbered as `haikei clip` does. */
async function* plateFiles({ plates }: PlateSet): AsyncGenerator<SavedFile> {
  for (const [index, plate] of plates.entries())
    yield await Promise.resolve({ name: `plate_${frameDigits(index + 1)}.png`, blob: plate });
}

export function createFootageControl(world: FootageWorld): FootageControl {
  const { store, clip, panel, keeper, saveFrames } = world;
  let running: AbortController | null = null;
  let lastId = 0;

  const tell = (action: FootageAction): void => clip.dispatch({ type: 'filmed', action });

  /** What is to be painted now; null where there is nothing. */
  function wanted(): FootageRequest | null {
    const { opened, steps } = store.getState();
    const { footage, facts } = clip.getState();
    const { jobs: [job] = [], lightFrame } = keeper.record?.lastRun ?? {};
    if (!opened || !footage || !facts || !job) return null;
    const { way, files } = footage;
    const begun = { ...way, id: lastId + 1, plates: [], reference: null };
    const set = unfinishedSet(footage, steps.version) ?? begun;
    lastId = Math.max(lastId, set.id);
    const { version } = steps;
    tell({ what: 'begun', version, set });
    const { locale } = panel.getState();
    return {
      document: opened.id,
      version,
      job,
      ...(lightFrame && { lightFrame }),
      files,
      frames: facts.frames,
      set,
      locale,
    };
  }

  const shown = (work: () => unknown): Promise<void> => showFailure(store, work);

  return {
    async paint() {
      if (running) return;
      const controller = new AbortController();
      running = controller;
      await shown(async () => {
        await untilTimed(clip);
        const request = wanted();
        if (request) await paintPlates(controller.signal, world, request);
      });
      running = null;
      tell({ what: 'painting', painting: null });
    },
    stop: () => running?.abort(),
    async savePlates() {
      const { opened, steps } = store.getState();
      const set = clip.getState().footage?.sets.get(steps.version);
      if (!opened || !set) return;
      await shown(async () => {
        const isSaved = await saveFrames(`${opened.name}-plates`, plateFiles(set));
        if (isSaved) tell({ what: 'written' });
      });
    },
  };
}
