import { HaikeiError } from '../errors/haikei-error.js';
import type { LightScript } from '../raster/light/light-script.js';
import type { Shot } from '../scene/shot.js';
import type { PaintRequest } from './paint-request.js';

/**
 * The job's light; refused before any work in a document that has no colour.
 * @throws HaikeiError `light-needs-colour`, and as `LightSource.open`
 */
export async function openLight(
  signal: AbortSignal,
  { job, lights }: Pick<PaintRequest, 'job' | 'lights'>,
  { mode }: Pick<Shot, 'mode'>,
): Promise<LightScript | null> {
  const { light } = job.look;
  if (light === null) return null;
  if (mode === 'gray') throw new HaikeiError('light-needs-colour', { light });
  return lights.open(signal, light);
}
