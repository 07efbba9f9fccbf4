import { HaikeiError } from '../../../errors/haikei-error.js';
import type { Slot } from '../../../scene/placement-plan.js';
import type { PsDocument } from '../api/ps-document.js';
import type { EditableLayer, Placement, PsLayer } from '../api/ps-layer.js';
import { bottomFirst } from '../read/list-layers.js';
import { liveLayer } from './live-layer.js';

interface Neighbour {
  readonly layer: PsLayer;
  readonly placement: Placement;
}

const beneathBackground = ({ name }: PsLayer): HaikeiError =>
  new HaikeiError('placement-unverified', { expected: `above "${name}"`, found: `beneath "${name}"` });

/**
 * Which layer to stand by to get to a slot, since Photoshop places by neighbours and not by numbers. Looked up before
 * the new layer is made, so that it does not count itself.
 * @throws HaikeiError `internal` when there is no such slot, `placement-unverified` beneath Photoshop's Background
 */
export function neighbourOf(document: PsDocument, { parent, index }: Slot): Neighbour {
  const group = parent === null ? null : liveLayer(document, parent);
  const siblings = bottomFirst(group === null ? document.layers : group.layers);
  const isPlace = Number.isInteger(index) && index >= 0 && index <= siblings.length;
  if (!isPlace || (group && group.kind !== 'group'))
    throw new HaikeiError('internal', { reason: `no slot ${index} among ${siblings.length} layers` });
  const below = siblings[index - 1];
  if (below) return { layer: below, placement: 'placeBefore' };
  const [above] = siblings;
  if (above?.isBackgroundLayer === true) throw beneathBackground(above);
  if (above) return { layer: above, placement: 'placeAfter' };
  if (group) return { layer: group, placement: 'placeInside' };
  throw new HaikeiError('internal', { reason: `${document.name} has no layers` });
}

/**
 * Moves a new layer to its place and only then frees it from a chain that it was made in: released there, it would
 * release the artist's layers above it too.
 */
export async function moveUnclipped(
  layer: EditableLayer,
  { layer: other, placement }: Neighbour,
): Promise<void> {
  await layer.move(other, placement);
  if (layer.isClippingMask) layer.isClippingMask = false;
}
