import type { PanelServices } from '../../panel/services/panel-services.js';
import type { PaintJob } from '../../scene/job/paint-job.js';
import { createSharedParts, type PluginParts } from '../services/plugin-parts.js';
import { createPluginServices } from '../services/plugin-services.js';
import type { AfterEffectsPluginWorld } from './after-effects-world.js';
import { CompFeed } from './comp-feed.js';
import { OpenComps } from './open-comps.js';

/** No effect that a script can set up does what a light does, so it goes into the pixels. */
const withBakedLight = (job: PaintJob): PaintJob => ({ ...job, bakeLight: true });

/** The panel's services in After Effects: the same as everywhere, over compositions. */
export function createAfterEffectsServices(world: AfterEffectsPluginWorld): PanelServices {
  const parts: PluginParts = {
    world,
    documents: new OpenComps(world),
    feed: new CompFeed(world.afterEffects, (milliseconds) => world.wait(milliseconds)),
    ...createSharedParts(world),
  };
  const services = createPluginServices(parts, () => Promise.resolve());
  return {
    ...services,
    paint: (signal, run, onProgress) =>
      services.paint(signal, { ...run, jobs: run.jobs.map(withBakedLight) }, onProgress),
  };
}
