import type { PaintJob } from './paint-job.js';

const sorted = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));

/** The job as JSON text with a fixed order of keys: equal jobs give equal bytes. Ends with a line break. */
export function serializePaintJob(job: PaintJob): string {
  const ordered: PaintJob = {
    format: job.format,
    background: job.background,
    roles: sorted(job.roles),
    model: job.model,
    look: { hands: sorted(job.look.hands), light: job.look.light },
    bakeLight: job.bakeLight,
    strength: job.strength,
    detail: job.detail,
    profile: job.profile,
    hideSource: job.hideSource,
    tile: job.tile,
    reproducible: job.reproducible,
  };
  return `${JSON.stringify(ordered, null, 2)}\n`;
}
