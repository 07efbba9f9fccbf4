import { roleOf, type RoleAssignment } from '../roles/role-assignment.js';
import type { ShotIndex } from '../tree/index-shot.js';
import { isLeaf } from '../tree/is-leaf.js';
import type { LocatedLayer } from '../tree/located-layer.js';
import { isPlateOf } from './is-plate-of.js';

/** The plates in the shot that were painted from `source`, bottom first. A layer corrected to another role is none. */
export const findPlates = (
  index: ShotIndex,
  roles: RoleAssignment,
  source: LocatedLayer,
): readonly LocatedLayer[] =>
  index.all.filter(
    (located) =>
      isLeaf(located) &&
      roleOf(roles, located.layer.id).role === 'plate' &&
      located.layer.stamp !== null &&
      isPlateOf(located.layer.stamp, source, index),
  );
