import { HaikeiError } from '../../errors/haikei-error.js';
import type { Locale } from '../../locales/locale.js';
import { runShare } from '../../panel/derived/run-share.js';
import { pluginTextsFor } from '../texts/plugin-texts.js';
import { paintRun } from '../services/paint-run.js';
import type { PluginParts } from '../services/plugin-parts.js';
import { parseRecordedInfo } from './recorded-jobs.js';

/** What Haikei uses of the context that Photoshop plays a step in; nothing of it can be relied on. */
interface PlayContext {
  isCancelled?: boolean;
  onCancel?: (() => void) | undefined;
  reportProgress?: (progress: { readonly value: number }) => unknown;
}

const asContext = (value: unknown): PlayContext => (typeof value === 'object' && value !== null ? value : {});

/** Photoshop's own progress bar, where the step is played in something that has one. */
function report(playing: PlayContext, value: number): void {
  try {
    playing.reportProgress?.({ value });
  } catch {
    // A bar that cannot be drawn is no reason to stop.
  }
}

/**
 * Paints the document in front as a recorded step says; no panel need be open.
 * @throws HaikeiError `job-invalid` for a step that is not as Haikei records them, and as `paint` does
 */
export async function playRun(
  parts: PluginParts,
  locale: Locale,
  context: unknown,
  info: unknown,
): Promise<void> {
  const jobs = parseRecordedInfo(info);
  const front = parts.feed.front();
  if (front === null) throw new HaikeiError('usage', { reason: pluginTextsFor(locale).noDocument });
  const controller = new AbortController();
  const playing = asContext(context);
  const stop = (): void => controller.abort();
  playing.onCancel = stop;
  const run = { document: front.id, jobs };
  await paintRun(controller.signal, parts, run, (progress) => {
    if (playing.isCancelled === true) stop();
    report(playing, runShare(progress, jobs.length) ?? 0);
  });
}
