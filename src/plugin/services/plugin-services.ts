import { chooseLocale } from '../../locales/choose-locale.js';
import type { Locale } from '../../locales/locale.js';
import type { PaintOutcome, PaintRun } from '../../panel/services/paint-run.js';
import type { PanelServices } from '../../panel/services/panel-services.js';
import type { Mishap } from '../engine/mishap.js';
import { pluginTextsFor } from '../texts/plugin-texts.js';
import { storedTexts } from '../storage/stored-texts.js';
import { layersApart } from './layers-apart.js';
import { paintRun } from './paint-run.js';
import { createPictureServices } from './picture-services.js';
import type { PluginParts } from './plugin-parts.js';
import { readCatalogue } from './read-catalogue.js';
import { selfTest } from './self-test.js';

/** Waits, or goes on at once when the signal is aborted. */
function waitOrAbort(
  signal: AbortSignal,
  wait: (milliseconds: number) => Promise<void>,
  ms: number,
): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const done = (): void => {
      signal.removeEventListener('abort', done);
      resolve();
    };
    signal.addEventListener('abort', done, { once: true });
    void wait(ms).then(done);
  });
}

const remarksOf = (mishaps: readonly Mishap[], locale: Locale): readonly string[] =>
  mishaps.map((mishap) => pluginTextsFor(locale).mishaps[mishap]);

/**
 * The panel's services in a host of Adobe's.
 * @param painted hears of every run that a person started and that came to its end, to record it
 */
export function createPluginServices(
  parts: PluginParts,
  painted: (run: PaintRun, outcome: PaintOutcome) => Promise<void>,
): PanelServices {
  const { world, documents, feed, library, lights } = parts;
  const locale = chooseLocale([world.uiLocale]);
  const pictures = createPictureServices(parts);
  return {
    locale,
    version: world.version,
    now: () => world.now(),
    wait: (signal, ms) => waitOrAbort(signal, (time) => world.wait(time), ms),
    subscribeDocument: (listener) => feed.subscribe(listener),
    async readShot(signal, document) {
      const host = documents.host(document);
      const shot = await host.readShot(signal);
      feed.setApart(Number(document), layersApart(shot, await host.readRoles(signal)));
      return shot;
    },
    readRoles: async (signal, document) => documents.host(document).readRoles(signal),
    writeRoles: async (signal, document, roles) => documents.host(document).writeRoles(signal, roles),
    readCatalogue: (signal) => readCatalogue(signal, library, lights),
    thumbnail: (signal, request) => pictures.thumbnail(signal, request),
    preview: (signal, request) => pictures.preview(signal, request),
    async paint(signal, run, onProgress) {
      pictures.forget();
      parts.engine.mishaps();
      const painting = await paintRun(signal, parts, run, onProgress);
      const outcome = { ...painting, remarks: remarksOf(parts.engine.mishaps(), locale) };
      await painted(run, outcome);
      return outcome;
    },
    selfTest: (signal) => selfTest(signal, parts, locale),
    ...storedTexts(world.storage),
  };
}
