import { HaikeiError } from '../../errors/haikei-error.js';
import type { LayerId, SceneLayer } from '../layer.js';
import { stackToText } from '../picture/stack-to-text.js';
import type { PlacementPlan } from '../placement-plan.js';
import type { RoleAssignment } from '../roles/role-assignment.js';
import type { Shot } from '../shot.js';
import { clippingChain } from '../tree/clipping-chain.js';
import { indexShot, type ShotIndex } from '../tree/index-shot.js';
import type { LocatedLayer } from '../tree/located-layer.js';
import { isSoundPlace } from './is-sound-place.js';
import { lowestCel } from './lowest-cel.js';

const withoutLayer = (layers: readonly SceneLayer[], id: LayerId): readonly SceneLayer[] =>
  layers
    .filter((layer) => layer.id !== id)
    .map((layer) => ({ ...layer, children: withoutLayer(layer.children, id) }));

/** With a light, the plate lies in a group of their own, which stands where the plate alone would. */
const holderOf = (plate: LocatedLayer): LocatedLayer =>
  plate.parent?.layer.partOfLight === true ? plate.parent : plate;

const isUnclipped = ({ siblings, index }: LocatedLayer): boolean => {
  const { base, top } = clippingChain(siblings, index);
  return base === index && top === index;
};

/** The plate at the bottom of their group, its light clipped to it, and nothing else. */
const leadsItsLight = ({ siblings, index }: LocatedLayer): boolean =>
  index === 0 && siblings.slice(1).every(({ clipped, partOfLight }) => clipped && partOfLight);

function liesInSlot(plate: LocatedLayer, { slot }: PlacementPlan & { action: 'insert' }): boolean {
  const holder = holderOf(plate);
  const sameList = (holder.parent?.layer.id ?? null) === slot.parent;
  if (!sameList || holder.index !== slot.index || !isUnclipped(holder)) return false;
  return holder === plate || leadsItsLight(plate);
}

function celBeneath(plate: LocatedLayer, source: LayerId, index: ShotIndex, roles: RoleAssignment): boolean {
  const cel = lowestCel(index, roles, source);
  return cel !== null && cel.start < plate.start;
}

function isPlaced(index: ShotIndex, roles: RoleAssignment, plateId: LayerId, plan: PlacementPlan): boolean {
  const plate = index.byId.get(plateId);
  const source = index.byId.get(plan.source);
  if (!plate || !source || celBeneath(plate, plan.source, index, roles)) return false;
  if (plan.action === 'insert') return liesInSlot(plate, plan);
  return plan.plate === plateId && isSoundPlace(plate, source, index, roles);
}

/**
 * Reads the stack back: `after` is the shot as the host gives it now, with the same layer ids as when `plan`
 * was made, `roles` the roles of its layers, `plate` the layer that the host says it made.
 * @throws HaikeiError `placement-unverified`, with pictures of both stacks, when the plate is not in its slot, has
 *   become part of a clipping chain, or has a cel beneath it; the host then rolls back
 */
export function verifyPlacement(
  after: Shot,
  roles: RoleAssignment,
  plate: LayerId,
  plan: PlacementPlan,
): void {
  const index = indexShot(after);
  if (isPlaced(index, roles, plate, plan)) return;
  const located = index.byId.get(plate);
  const holder = located ? holderOf(located).layer.id : plate;
  const before = plan.action === 'insert' ? withoutLayer(after.layers, holder) : after.layers;
  throw new HaikeiError('placement-unverified', {
    expected: stackToText({ layers: before }, { plan }),
    found: stackToText(after),
  });
}
