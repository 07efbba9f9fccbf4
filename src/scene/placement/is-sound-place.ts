import { roleOf, type RoleAssignment } from '../roles/role-assignment.js';
import { clippingChain } from '../tree/clipping-chain.js';
import type { ShotIndex } from '../tree/index-shot.js';
import { isLeaf } from '../tree/is-leaf.js';
import type { LocatedLayer } from '../tree/located-layer.js';
import { isBeneathSlot, slotAboveSource } from './find-slot.js';
import { lowestCel } from './lowest-cel.js';

/**
 * Whether a plate lies where it does its work: not clipped to anything, no cel under it, and (unless a cel under
 * the source forces it lower) above its source with no BOOK or cel between. The artist may have put
 * adjustments in between, or plate and source into a group: that is no reason to make a second plate.
 */
export function isSoundPlace(
  plate: LocatedLayer,
  source: LocatedLayer,
  index: ShotIndex,
  roles: RoleAssignment,
): boolean {
  if (clippingChain(plate.siblings, plate.index).base !== plate.index) return false;
  const cel = lowestCel(index, roles, source.layer.id);
  if (cel && cel.start < plate.start) return false;
  const above = slotAboveSource(source).slot.index;
  if (cel && isBeneathSlot(cel, source, above)) return true;
  if (plate.start < source.start) return false;
  const covers = (l: LocatedLayer): boolean =>
    isLeaf(l) &&
    ['book', 'cel'].includes(roleOf(roles, l.layer.id).role) &&
    l.layer.id !== source.layer.id &&
    l.start < plate.start &&
    !isBeneathSlot(l, source, above);
  return !index.all.some(covers);
}
