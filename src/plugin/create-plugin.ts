import { knownError } from '../panel/control/known-error.js';
import type { PaintRun, RunProgress } from '../panel/services/paint-run.js';
import type { PanelServices } from '../panel/services/panel-services.js';
import { describePanelError } from '../panel/texts/describe-panel-error.js';
import { playRun } from './action/play-run.js';
import { recordRun } from './action/record-run.js';
import { lastSettingsRun } from './command/last-settings-run.js';
import { createPluginParts } from './services/plugin-parts.js';
import { createPluginServices } from './services/plugin-services.js';
import { pluginTextsFor } from './texts/plugin-texts.js';
import type { PluginWorld } from './world.js';

export interface Plugin {
  readonly services: PanelServices;
  /** The command: paints the document in front with the settings of the last time. What goes wrong is told in a box. */
  paintFront(signal: AbortSignal, onProgress: (progress: RunProgress) => void): Promise<void>;
  /**
   * Plays a recorded step. @throws Error in the user's words, for Photoshop to stop the action with
   */
  play(context: unknown, info: unknown): Promise<void>;
}

/** The whole plugin over a world; entry points and widgets are put on by whoever starts it. */
export function createPlugin(world: PluginWorld): Plugin {
  const parts = createPluginParts(world);
  const services: PanelServices = createPluginServices(parts, record);
  const texts = pluginTextsFor(services.locale);
  const inWords = (error: unknown): string => {
    const { what, remedy } = describePanelError(knownError(error), services.locale);
    return `${what}\n${remedy}`;
  };
  const tell = async (message: string): Promise<void> => {
    await world.photoshop.app.showAlert(message);
  };

  /** The plate is in its place, whatever becomes of the recording. */
  async function record(run: PaintRun): Promise<void> {
    try {
      await recordRun(new AbortController().signal, parts, run, texts.step);
    } catch (error) {
      await tell(`${texts.notRecorded}\n${inWords(error)}`);
    }
  }

  return {
    services,
    async paintFront(signal, onProgress) {
      try {
        const run = await lastSettingsRun(signal, services, parts.feed.front());
        await services.paint(signal, run, onProgress);
      } catch (error) {
        if (knownError(error).code !== 'cancelled') await tell(inWords(error));
      }
    },
    async play(context, info) {
      try {
        await playRun(parts, services.locale, context, info);
      } catch (cause) {
        throw new Error(inWords(cause), { cause });
      }
    },
  };
}
