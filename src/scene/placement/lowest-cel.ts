import type { LayerId } from '../layer.js';
import { roleOf, type RoleAssignment } from '../roles/role-assignment.js';
import type { ShotIndex } from '../tree/index-shot.js';
import { isLeaf } from '../tree/is-leaf.js';
import type { LocatedLayer } from '../tree/located-layer.js';

/**
 * The cel that is painted first and that a plate of `source` must not cover, hidden ones included; `source` is what gets
 * painted, whatever its role. Null without cels, and for a BOOK: it lies in front of cels, and so does its plate.
 */
export function lowestCel(index: ShotIndex, roles: RoleAssignment, source: LayerId): LocatedLayer | null {
  if (roleOf(roles, source).role === 'book') return null;
  const isCel = ({ layer }: LocatedLayer): boolean =>
    layer.id !== source && roleOf(roles, layer.id).role === 'cel';
  return index.all.find((located) => isLeaf(located) && isCel(located)) ?? null;
}
