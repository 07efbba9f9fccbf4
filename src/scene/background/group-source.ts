import type { LayerId, SceneLayer } from '../layer.js';
import { isPaintable } from '../roles/is-paintable.js';
import { roleOf, type RoleAssignment } from '../roles/role-assignment.js';
import type { ShotIndex } from '../tree/index-shot.js';
import type { LocatedLayer } from '../tree/located-layer.js';

const leavesOf = (layer: SceneLayer): readonly SceneLayer[] =>
  layer.kind === 'group' ? layer.children.flatMap(leavesOf) : [layer];

/**
 * Not part of the picture that a group is painted from: plates and what works on them, since a shot is painted from the
 * original again, and what is left alone for a reason (a layout, a note).
 */
const isLeftOut = (roles: RoleAssignment, id: LayerId): boolean => {
  const { role, reason } = roleOf(roles, id);
  return role === 'plate' || reason.kind === 'on-plate' || (role === 'ignore' && reason.kind !== 'unknown');
};

/** Everything in a group that its picture is made without, groups among them; what is clipped to it goes with it. */
export function leftOutOf(layer: SceneLayer, roles: RoleAssignment): ReadonlySet<LayerId> {
  const out = new Set<LayerId>();
  const walk = (children: readonly SceneLayer[]): void => {
    let isBaseOut = false;
    for (const { id, clipped, children: inner } of children) {
      const isOut: boolean = isLeftOut(roles, id) || (clipped && isBaseOut);
      if (!clipped) isBaseOut = isOut;
      if (isOut) out.add(id);
      walk(inner);
    }
  };
  walk(layer.children);
  return out;
}

/**
 * Whether a group can be painted from as one picture. It holds pictures, and neither cels nor BOOKs: those have a depth
 * of their own, which a plate above the whole group would cover.
 */
export function isOnePicture(group: SceneLayer, roles: RoleAssignment): boolean {
  const leaves = leavesOf(group).filter(({ id }) => !isLeftOut(roles, id));
  return (
    group.kind === 'group' &&
    leaves.some(isPaintable) &&
    !leaves.some(({ id }) => ['cel', 'book'].includes(roleOf(roles, id).role))
  );
}

/** The group whose name or correction made this layer a background; null where it is one by itself. */
function giverOf(located: LocatedLayer, index: ShotIndex, roles: RoleAssignment): LocatedLayer | null {
  const { reason } = roleOf(roles, located.layer.id);
  if (reason.kind === 'group-name') return index.byId.get(reason.group) ?? null;
  if (reason.kind !== 'corrected' || reason.group === null) return null;
  let outer = located.parent;
  while (outer) {
    const own = roleOf(roles, outer.layer.id).reason;
    if (own.kind === 'corrected' && own.group === null) return outer;
    outer = outer.parent;
  }
  return null;
}

/**
 * The one group that several candidates have their role from, in place of them: a folder called BG with sky and hills
 * in it is one background. The candidates as they are where that is not so.
 */
export function asOneGroup(
  candidates: readonly LocatedLayer[],
  index: ShotIndex,
  roles: RoleAssignment,
): readonly LocatedLayer[] {
  if (candidates.length < 2) return candidates;
  const givers = new Set(candidates.map((candidate) => giverOf(candidate, index, roles)));
  const [giver] = givers;
  return givers.size === 1 && giver && isOnePicture(giver.layer, roles) ? [giver] : candidates;
}
