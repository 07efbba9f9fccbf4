import { jobsOf } from '../panel/derived/jobs-of.js';
import type { PaintRun, RunProgress } from '../panel/services/paint-run.js';
import type { PanelServices } from '../panel/services/panel-services.js';
import type { PanelState, RunState } from '../panel/store/panel-state.js';
import { playRun } from './action/play-run.js';
import { recordRun } from './action/record-run.js';
import { frontState } from './command/front-state.js';
import { createPluginParts } from './services/plugin-parts.js';
import { createPluginServices } from './services/plugin-services.js';
import { buildShot, type BuiltShot } from './shot/build-shot.js';
import { describeBuiltShot } from './shot/describe-built-shot.js';
import type { ShotWork } from './shot/shot-work.js';
import { createTelling } from './telling.js';
import { pluginTextsFor } from './texts/plugin-texts.js';
import type { PluginWorld } from './world.js';

export interface Plugin {
  readonly services: PanelServices;
  /** A box with words. */
  tell(message: string): Promise<void>;
  /** The command: paints the document in front with the settings of the last time. What goes wrong is told in a box. */
  paintFront(signal: AbortSignal, onProgress: (progress: RunProgress) => void): Promise<void>;
  /**
   * The same with a picture of it: `show` paints what it is given, and gives back the end of a run that nobody has seen,
   * which is then told in a box.
   */
  showFront(signal: AbortSignal, show: (state: PanelState) => Promise<RunState | null>): Promise<void>;
  /**
   * The command: asks for the folder of a cut and builds what its `shot.json` says as a new document. `show` does the work
   * where it can be watched and stopped. What came of it is told in a box.
   */
  buildShot(show: (work: ShotWork<BuiltShot>) => Promise<BuiltShot>): Promise<void>;
  /**
   * Plays a recorded step. @throws Error in the user's words, for Photoshop to stop the action with
   */
  play(context: unknown, info: unknown): Promise<void>;
}

/** The whole plugin over a world; entry points and widgets are put on by whoever starts it. */
export function createPlugin(world: PluginWorld): Plugin {
  const parts = createPluginParts(world);
  const services: PanelServices = createPluginServices(parts, record);
  const { locale } = services;
  const texts = pluginTextsFor(locale);
  const tell = async (message: string): Promise<void> => {
    await world.photoshop.app.showAlert(message);
  };
  const telling = createTelling(locale, tell);

  /** The plate is in its place, whatever becomes of the recording. */
  async function record(run: PaintRun): Promise<void> {
    try {
      await recordRun(new AbortController().signal, parts, run, texts.step);
    } catch (error) {
      await tell(`${texts.notRecorded}\n${telling.inWords(error)}`);
    }
  }

  const showFront: Plugin['showFront'] = (signal, show) =>
    telling.errorsOf(async () => {
      const unseen = await show(await frontState(signal, services, parts.feed.front()));
      if (unseen?.kind === 'failed') throw unseen.error;
      if (unseen?.kind === 'done') await telling.notesOf(unseen.outcome);
    });

  return {
    services,
    tell,
    showFront,
    paintFront: (signal, onProgress) =>
      showFront(signal, async (state) => {
        const document = state.document.document?.id ?? '';
        await services.paint(signal, { document, jobs: jobsOf(state) }, onProgress);
        return null;
      }),
    buildShot: (show) =>
      telling.errorsOf(async () => {
        const folder = await world.chooseCutFolder();
        if (folder === null) return;
        const { photoshop } = world;
        const wait = (milliseconds: number): Promise<void> => world.wait(milliseconds);
        const built = await show((signal, onProgress) =>
          buildShot(signal, { photoshop, wait, locale, folder, onProgress }),
        );
        await tell(describeBuiltShot(built, locale));
      }),
    async play(context, info) {
      try {
        await playRun(parts, locale, context, info);
      } catch (cause) {
        throw new Error(telling.inWords(cause), { cause });
      }
    },
  };
}
