import type { PsDocument } from '../api/ps-document.js';
import type { Placement, PsLayer } from '../api/ps-layer.js';
import type { ModalScope } from '../modal/modal-scope.js';
import { bottomFirst, everyLayer } from '../read/list-layers.js';

interface Place {
  readonly beside: PsLayer;
  readonly placement: Placement;
}

/** Where a layer lies, as a neighbour's place; null for the only layer of a document. */
function placeOf(document: PsDocument, layer: PsLayer): Place | null {
  const holds = ({ layers }: PsLayer): boolean => bottomFirst(layers).some(({ id }) => id === layer.id);
  const group = everyLayer(document.layers).find(holds) ?? null;
  const siblings = bottomFirst(group ? group.layers : document.layers);
  const at = siblings.findIndex(({ id }) => id === layer.id);
  const [below, above] = [siblings[at - 1], siblings[at + 1]];
  if (below) return { beside: below, placement: 'placeBefore' };
  if (above) return { beside: above, placement: 'placeAfter' };
  return group && { beside: group, placement: 'placeInside' };
}

/** Called before a layer of an earlier run is moved. */
export async function rememberPlace(scope: ModalScope, document: PsDocument, layer: PsLayer): Promise<void> {
  await scope.remember(layer, () => {
    const place = placeOf(document, layer);
    const wasClipped = layer.isClippingMask;
    const undo = async (): Promise<void> => {
      const own = scope.edit(layer);
      if (place) await own.move(place.beside, place.placement);
      if (own.isClippingMask !== wasClipped) own.isClippingMask = wasClipped;
    };
    return { undo };
  });
}
