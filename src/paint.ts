import { paintPlate } from './paint/paint-plate.js';
import type { PaintReport } from './paint/paint-report.js';
import type { PaintRequest } from './paint/paint-request.js';
import { checkUnchanged, putPlate } from './paint/put-plate.js';

export type { PaintReport } from './paint/paint-report.js';
export type { PaintRequest } from './paint/paint-request.js';

/**
 * The one use case: reads the shot, paints its background and slides the plate beneath the cels. The host's
 * document is untouched until the last step, and that step is all or nothing.
 * @throws HaikeiError with every code of the scene, the raster, inference and the host; `document-changed`
 *   when the shot is no longer the one that was read
 */
export async function paint(signal: AbortSignal, request: PaintRequest): Promise<PaintReport> {
  const painted = await paintPlate(signal, request);
  request.onProgress({ stage: 'inserting', done: 0, total: 0 });
  await checkUnchanged(signal, request.host, painted, request.job);
  return putPlate(signal, request, painted);
}
