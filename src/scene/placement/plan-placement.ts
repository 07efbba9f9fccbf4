import { HaikeiError } from '../../errors/haikei-error.js';
import { findPlates } from '../background/find-plates.js';
import type { LayerId } from '../layer.js';
import type { PlacementPlan } from '../placement-plan.js';
import type { RoleAssignment } from '../roles/role-assignment.js';
import type { Shot } from '../shot.js';
import { indexShot, type ShotIndex } from '../tree/index-shot.js';
import type { LocatedLayer } from '../tree/located-layer.js';
import { type FoundSlot, isBeneathSlot, slotAboveSource, slotBelowCel } from './find-slot.js';
import { isSoundPlace } from './is-sound-place.js';
import { lowestCel } from './lowest-cel.js';

function findSlot(index: ShotIndex, roles: RoleAssignment, source: LocatedLayer): FoundSlot {
  const above = slotAboveSource(source);
  const cel = lowestCel(index, roles, source.layer.id);
  if (!cel || !isBeneathSlot(cel, source, above.slot.index)) return above;
  return slotBelowCel(index, cel, source);
}

/**
 * Where the plate of `source` goes: directly above its source and beneath every cel; beneath the lowest cel where one
 * lies under that point, unless the source is a BOOK, which lies in front of cels; never inside a clipping chain. A plate painted from this source earlier is updated
 * in place while its place is sound; one that the artist has moved elsewhere stays theirs, and a new one is made.
 * @throws HaikeiError `placement-unverified` when no sound place exists (a cel that is, or is clipped to,
 *   Photoshop's Background); `internal` when `source` is no layer of the shot
 */
export function planPlacement(shot: Shot, roles: RoleAssignment, source: LayerId): PlacementPlan {
  const index = indexShot(shot);
  const located = index.byId.get(source);
  if (!located) throw new HaikeiError('internal', { reason: `no layer ${source} to place a plate above` });
  const plates = findPlates(index, roles, located);
  const plate = plates.find((p) => isSoundPlace(p, located, index, roles));
  if (plate) {
    return { action: 'update', source, plate: plate.layer.id, notes: ['updates-existing-plate'] };
  }
  const { slot, notes } = findSlot(index, roles, located);
  return {
    action: 'insert',
    source,
    slot,
    notes: plates.length > 0 ? [...notes, 'moved-plate-left'] : notes,
  };
}
