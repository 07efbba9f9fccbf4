import type { HaikeiError } from '../../errors/haikei-error.js';
import { isHaikeiError } from '../../errors/is-haikei-error.js';
import { chooseBackground } from '../../scene/background/choose-background.js';
import type { PaintJob } from '../../scene/job/paint-job.js';
import type { LayerId } from '../../scene/layer.js';
import { type StackRow, stackRows } from '../../scene/picture/stack-rows.js';
import type { PlacementNote, PlacementPlan } from '../../scene/placement-plan.js';
import { planPlacement } from '../../scene/placement/plan-placement.js';
import { assignRoles } from '../../scene/roles/assign-roles.js';
import type { RoleAssignment } from '../../scene/roles/role-assignment.js';
import type { Shot } from '../../scene/shot.js';

/** The stack as the panel draws it: what each layer is, what will be painted, and where its plate goes. */
export interface ShotView {
  readonly rows: readonly StackRow[];
  readonly roles: RoleAssignment;
  readonly sources: ReadonlySet<LayerId>;
  /** Plates that will be painted again in their place. */
  readonly renewed: ReadonlySet<LayerId>;
  readonly notes: readonly PlacementNote[];
  /** Why this cannot be painted; the stack is shown all the same. */
  readonly problem: HaikeiError | null;
}

interface Plans {
  readonly plans: readonly PlacementPlan[];
  readonly problem: HaikeiError | null;
}

function planAll(shot: Shot, roles: RoleAssignment, jobs: readonly PaintJob[]): Plans {
  const plans: PlacementPlan[] = [];
  try {
    for (const { background } of jobs) {
      plans.push(planPlacement(shot, roles, chooseBackground(shot, roles, background).layer.id));
    }
    return { plans, problem: null };
  } catch (error) {
    if (isHaikeiError(error)) return { plans, problem: error };
    throw error;
  }
}

export function shotView(shot: Shot, jobs: readonly PaintJob[]): ShotView {
  const roles = assignRoles(shot, jobs[0]?.roles ?? {});
  const { plans, problem } = planAll(shot, roles, jobs);
  return {
    rows: stackRows(shot, plans),
    roles,
    sources: new Set(plans.map(({ source }) => source)),
    renewed: new Set(plans.flatMap((plan) => (plan.action === 'update' ? [plan.plate] : []))),
    notes: [...new Set(plans.flatMap(({ notes }) => notes))],
    problem,
  };
}
