import { HaikeiError } from '../errors/haikei-error.js';
import type { Host, InsertReport, PlateInsertion } from '../host/host.js';
import { verifyPlacement } from '../scene/placement/verify-placement.js';
import { assignRoles } from '../scene/roles/assign-roles.js';
import type { PaintJob } from '../scene/job/paint-job.js';
import type { Shot } from '../scene/shot.js';
import { describeProvenance } from './describe-provenance.js';
import { lightPlate } from './light-plate.js';
import type { PaintedPlate } from './paint-plate.js';
import type { PaintReport } from './paint-report.js';
import type { PaintRequest } from './paint-request.js';
import { plateName } from './plate-name.js';
import { type PlannedShot, planShot } from './plan-shot.js';

/**
 * Size and layers must be as they were when the plan was made; inference takes long enough for hands to move.
 * @throws HaikeiError `document-changed`
 */
export async function checkUnchanged(
  signal: AbortSignal,
  host: Host,
  before: PlannedShot,
  job: PaintJob,
): Promise<void> {
  const after = await planShot(signal, host, job);
  const same = (['width', 'height', 'depth', 'mode'] as const).every(
    (key) => after.shot[key] === before.shot[key],
  );
  if (same && JSON.stringify(after.plan) === JSON.stringify(before.plan)) return;
  throw new HaikeiError('document-changed', { what: before.shot.name });
}

/** One step of the host: the plate is in, where it belongs, or the document is as it was. */
async function insertAndVerify(
  signal: AbortSignal,
  host: Host,
  job: PaintJob,
  plate: PlateInsertion,
): Promise<{ readonly shot: Shot; readonly insert: InsertReport }> {
  const insert = await host.insertPlate(signal, plate);
  const shot = await host.readShot(signal);
  verifyPlacement(shot, assignRoles(shot, job.roles), insert.plate, plate.plan);
  return { shot, insert };
}

/** Puts a painted plate where it belongs in the stack as it is now. */
export async function putPlate(
  signal: AbortSignal,
  request: PaintRequest,
  painted: PaintedPlate,
): Promise<PaintReport> {
  const { host, job, model, software } = request;
  const { source, plan, hands, script, bounds, report: tiles, working } = painted;
  const { lightFrame = painted.shot } = request;
  const provenance = describeProvenance({
    card: model.card,
    job,
    hands,
    light: script?.id ?? null,
    source,
    software,
    now: request.now(),
  });
  const name = plateName(hands, source.name);
  const { pixels, light } = lightPlate(script, { ...painted, frame: lightFrame }, job.bakeLight);
  const plate = { plan, name, bounds, pixels, provenance, light, hideSource: job.hideSource };
  const { shot, insert } = await insertAndVerify(signal, host, job, plate);
  const result = { shot, source, plan, hands, light: script, plate: { pixels, name } };
  return { ...result, tiles, working, insert, provenance };
}
