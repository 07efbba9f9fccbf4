import { HaikeiError } from '../errors/haikei-error.js';
import type { Rect } from '../geometry/rect.js';
import { checkLicence } from '../inference/licence-gate.js';
import type { LightScript } from '../raster/light/light-script.js';
import type { Shot } from '../scene/shot.js';
import { lookHands } from './look-hands.js';
import type { PaintedPixels } from './paint-pixels.js';
import type { PaintRequest } from './paint-request.js';
import { paintSource } from './paint-source.js';
import { type PlannedShot, planShot } from './plan-shot.js';

/** A plate that is painted and not yet in its place. */
export interface PaintedPlate extends PlannedShot, PaintedPixels {
  readonly bounds: Rect;
  readonly hands: Readonly<Record<string, number>>;
  readonly script: LightScript | null;
}

/** The job's light; refused before any work in a document that has no colour. */
async function openLight(
  signal: AbortSignal,
  { job, lights }: Pick<PaintRequest, 'job' | 'lights'>,
  { mode }: Shot,
): Promise<LightScript | null> {
  const { light } = job.look;
  if (light === null) return null;
  if (mode === 'gray') throw new HaikeiError('light-needs-colour', { light });
  return lights.open(signal, light);
}

/** Everything that takes long: reads the shot and paints its background. The document is not touched. */
export async function paintPlate(signal: AbortSignal, request: PaintRequest): Promise<PaintedPlate> {
  const { host, job, model, onProgress } = request;
  checkLicence(model.card, job.profile, []);
  const hands = lookHands(model.card, job.look.hands);
  onProgress({ stage: 'reading', done: 0, total: 0 });
  const planned = await planShot(signal, host, job);
  const script = await openLight(signal, request, planned.shot);
  return { ...planned, ...(await paintSource(signal, { request, planned, hands, script })), hands, script };
}
