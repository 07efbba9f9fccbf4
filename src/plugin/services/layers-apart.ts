import type { LayerId } from '../../scene/layer.js';
import type { Role } from '../../scene/role.js';
import { assignRoles } from '../../scene/roles/assign-roles.js';
import { roleOf } from '../../scene/roles/role-assignment.js';
import type { Shot } from '../../scene/shot.js';
import { indexShot } from '../../scene/tree/index-shot.js';
import { isHaikeiError } from '../../errors/is-haikei-error.js';

const APART: ReadonlySet<Role> = new Set<Role>(['cel', 'plate', 'effect', 'ignore']);

/** Layers that no background is painted from, by their roles; none where the roles cannot be told. */
export function layersApart(shot: Shot, corrections: Readonly<Record<string, Role>>): ReadonlySet<LayerId> {
  try {
    const roles = assignRoles(shot, corrections);
    const { all } = indexShot(shot);
    return new Set(all.map(({ layer }) => layer.id).filter((id) => APART.has(roleOf(roles, id).role)));
  } catch (error) {
    if (isHaikeiError(error)) return new Set();
    throw error;
  }
}
