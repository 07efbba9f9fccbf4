import { throwIfCancelled } from '../../errors/throw-if-cancelled.js';
import { inAfterEffects } from '../../host/aftereffects/in-after-effects.js';
import { fillPlaceholders } from '../../locales/fill-placeholders.js';
import type { PanelServices } from '../../panel/services/panel-services.js';
import type { PaintJob } from '../../scene/job/paint-job.js';
import type { Locale } from '../../locales/locale.js';
import { createSharedParts, type PluginParts } from '../services/plugin-parts.js';
import { createPluginServices } from '../services/plugin-services.js';
import type { AfterEffectsPluginWorld } from './after-effects-world.js';
import { CompFeed } from './comp-feed.js';
import type { EngineInUse } from '../engine/plugin-engine.js';
import { pluginTextsFor } from '../texts/plugin-texts.js';
import { OpenComps } from './open-comps.js';

/** No effect that a script can set up does what a light does, so it goes into the pixels. */
const withBakedLight = (job: PaintJob): PaintJob => ({ ...job, bakeLight: true });

const HOST = 'After Effects';

/** Where it was painted, and how to start the companion where only the slow way was left. */
function engineRemarks(locale: Locale, engine: EngineInUse | null): readonly string[] {
  if (engine === null) return [];
  const isAlone = engine.name === 'plain' && engine.companion === 'absent';
  const text = pluginTextsFor(locale).paintedIn[isAlone ? 'plain-alone' : engine.name];
  return [fillPlaceholders(text, { host: HOST })];
}

/** The panel's services in After Effects: the same as everywhere, over compositions. */
export function createAfterEffectsServices(world: AfterEffectsPluginWorld): PanelServices {
  const comps = new OpenComps(world);
  const parts: PluginParts = {
    world: { ...world, hostName: HOST },
    documents: comps,
    feed: new CompFeed(world.afterEffects, (milliseconds) => world.wait(milliseconds)),
    ...createSharedParts(world),
  };
  const services = createPluginServices(parts, () => Promise.resolve());
  return {
    ...services,
    timeSheets: {
      read: async (signal, document) => comps.host(document).readSheetChoice(signal),
      async choose(signal, document, choice) {
        await comps.host(document).writeSheetChoice(signal, choice);
        parts.feed.tellSoon();
      },
      async askForFile(signal) {
        throwIfCancelled(signal);
        return world.chooseSheetFile();
      },
    },
    thumbnail: (signal, request) => inAfterEffects(() => services.thumbnail(signal, request)),
    preview: (signal, request) => inAfterEffects(() => services.preview(signal, request)),
    async paint(signal, run, onProgress) {
      const jobs = run.jobs.map(withBakedLight);
      const outcome = await inAfterEffects(() => services.paint(signal, { ...run, jobs }, onProgress));
      const where = engineRemarks(services.locale, parts.engine.inUse());
      return { ...outcome, remarks: [...(outcome.remarks ?? []), ...where] };
    },
  };
}
