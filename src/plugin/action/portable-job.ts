import type { PaintJob } from '../../scene/job/paint-job.js';
import type { Shot } from '../../scene/shot.js';
import { indexShot, type ShotIndex } from '../../scene/tree/index-shot.js';
import { selectLayers } from '../../scene/tree/select-layers.js';

/** A layer's path in place of its number, where only that layer has it; `#12` is another layer in the next document. */
function portable(index: ShotIndex, selector: string): string {
  const [found, ...more] = selectLayers(index, selector);
  if (!selector.startsWith('#') || !found || more.length > 0) return selector;
  return selectLayers(index, found.path).length === 1 ? found.path : selector;
}

/** The same job for other documents whose layers have the same names. */
export function portableJob(job: PaintJob, shot: Shot): PaintJob {
  const index = indexShot(shot);
  const roles = Object.entries(job.roles).map(
    ([selector, role]) => [portable(index, selector), role] as const,
  );
  const background = job.background === null ? null : portable(index, job.background);
  return { ...job, background, roles: Object.fromEntries(roles) };
}
