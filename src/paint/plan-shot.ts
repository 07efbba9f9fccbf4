import type { Host } from '../host/host.js';
import { chooseBackground } from '../scene/background/choose-background.js';
import { leftOutOf } from '../scene/background/group-source.js';
import type { PaintJob } from '../scene/job/paint-job.js';
import type { LayerId, SceneLayer } from '../scene/layer.js';
import type { PlacementPlan } from '../scene/placement-plan.js';
import { planPlacement } from '../scene/placement/plan-placement.js';
import { assignRoles } from '../scene/roles/assign-roles.js';
import type { Shot } from '../scene/shot.js';

/** A shot as it is now, what a job paints in it, and where the plate goes. */
export interface PlannedShot {
  readonly shot: Shot;
  readonly source: SceneLayer;
  /** What the picture of the source is made without, where that is a group. */
  readonly leftOut: ReadonlySet<LayerId>;
  readonly plan: PlacementPlan;
}

/** @throws HaikeiError with the codes of the scene and of reading */
export async function planShot(signal: AbortSignal, host: Host, job: PaintJob): Promise<PlannedShot> {
  const shot = await host.readShot(signal);
  const roles = assignRoles(shot, job.roles);
  const { layer: source } = chooseBackground(shot, roles, job.background);
  const leftOut = leftOutOf(source, roles);
  return { shot, source, leftOut, plan: planPlacement(shot, roles, source.id) };
}
