import type { Rect } from '../geometry/rect.js';
import { checkLicence } from '../inference/licence-gate.js';
import type { LightScript } from '../raster/light/light-script.js';
import { lookHands } from './look-hands.js';
import { openLight } from './open-light.js';
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
