import type { LayerId } from '../layer.js';
import { roleOf, type RoleAssignment } from '../roles/role-assignment.js';
import type { ShotIndex } from '../tree/index-shot.js';
import { isLeaf } from '../tree/is-leaf.js';
import type { LocatedLayer } from '../tree/located-layer.js';

/** The cel painted first, hidden ones included; `source` is what gets painted, whatever its role. Null without cels. */
export const lowestCel = (index: ShotIndex, roles: RoleAssignment, source: LayerId): LocatedLayer | null =>
  index.all.find(
    (located) =>
      isLeaf(located) && located.layer.id !== source && roleOf(roles, located.layer.id).role === 'cel',
  ) ?? null;
