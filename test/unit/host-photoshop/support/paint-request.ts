import type { Host } from '../../../../src/host/host.js';
import type { PaintRequest } from '../../../../src/paint.js';
import { DEFAULT_PAINT_JOB } from '../../../../src/scene/job/default-paint-job.js';
import type { PaintJob } from '../../../../src/scene/job/paint-job.js';
import { fakeModelCard } from '../../../fakes/fake-model-card.js';
import { fakeSession } from '../../../fakes/fake-session.js';
import { sampleLight } from '../../../fakes/sample-light.js';

/** A run with a network that needs no weights; `onTile` is told before each of its tiles. */
export const paintRequest = (
  host: Host,
  { job = {}, onTile = () => undefined }: { job?: Partial<PaintJob>; onTile?: () => void } = {},
): PaintRequest => ({
  host,
  job: { ...DEFAULT_PAINT_JOB, reproducible: true, ...job },
  model: { card: fakeModelCard(), open: () => Promise.resolve(fakeSession({ reach: 2 })) },
  lights: { open: () => Promise.resolve(sampleLight()) },
  software: 'haikei test',
  now: () => new Date(0),
  onProgress: ({ stage }) => {
    if (stage === 'painting') onTile();
  },
});
