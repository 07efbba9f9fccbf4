import { isEmptyRect, type Rect, translateRect } from '../../../geometry/rect.js';
import type { LayerId } from '../../../scene/layer.js';
import type { EditableDocument, PsDocument } from '../api/ps-document.js';
import type { EditableLayer, PsLayer } from '../api/ps-layer.js';
import type { ModalScope } from '../modal/modal-scope.js';
import { refused } from '../refused.js';
import { copyDocument } from './copy-document.js';
import { counterpart } from './counterpart.js';
import { layerKind } from './layer-kind.js';
import { bottomFirst, everyLayer } from './list-layers.js';
import { layerIdOf, wholeBounds } from './scene-layers.js';

/** Puts what the group holds into a fresh group at the top, so that mask, style, mode and opacity of the old one go. */
async function liftOut(
  scope: ModalScope,
  copy: EditableDocument,
  group: EditableLayer,
): Promise<EditableLayer> {
  const children = Array.from(group.layers ?? [], (layer) => scope.edit(layer));
  for (const layer of [group, ...children]) if (layer.allLocked) layer.allLocked = false;
  const fresh = await copy.createLayerGroup({ name: 'Haikei', fromLayers: children });
  if (fresh === null) throw refused('createLayerGroup', 'no group was made');
  const top = bottomFirst(copy.layers).at(-1)!;
  if (top.id !== fresh.id) await fresh.move(top, 'placeBefore');
  if (fresh.isClippingMask) fresh.isClippingMask = false;
  return fresh;
}

/** A layer whose place tells where all of them are. */
const landmarkIn = (group: PsLayer): PsLayer | undefined =>
  everyLayer(group.layers).find((layer) => {
    const kind = layerKind(layer, false);
    return kind !== 'group' && kind !== 'adjustment' && kind !== 'fill' && !isEmptyRect(wholeBounds(layer));
  });

/** Makes the canvas large enough for `extent`, the same on both sides. @returns the extent as it is then */
async function reveal(copy: EditableDocument, fresh: PsLayer, extent: Rect): Promise<Rect> {
  const { width, height } = copy;
  const right = Math.max(0, -extent.left, extent.right - width);
  const down = Math.max(0, -extent.top, extent.bottom - height);
  const landmark = landmarkIn(fresh);
  if (!landmark || (right === 0 && down === 0)) return extent;
  const before = wholeBounds(landmark);
  await copy.resizeCanvas(width + 2 * right, height + 2 * down);
  const { left, top } = wholeBounds(landmark);
  if (left === before.left + right && top === before.top + down) return translateRect(extent, right, down);
  throw refused('resizeCanvas', `${landmark.name} is at (${left}, ${top})`);
}

export interface ShownAlone {
  readonly document: number;
  /** Where in that document, whose canvas may be larger, the group's picture lies. */
  readonly extent: Rect;
}

/**
 * A copy of the document in which only the layers of one group show, since Photoshop reads no group by itself. `extent`
 * is what they cover in the artist's document, `leftOut` are switched off too.
 */
export async function showAlone(
  scope: ModalScope,
  document: PsDocument,
  group: PsLayer,
  { extent, leftOut }: { readonly extent: Rect; readonly leftOut: ReadonlySet<LayerId> },
): Promise<ShownAlone> {
  const copy = await copyDocument(scope, document);
  const off = everyLayer(group.layers).filter((layer) => leftOut.has(layerIdOf(layer)) && layer.visible);
  const hidden = off.map((layer) => scope.edit(counterpart(document, copy, layer)));
  const own = scope.edit(counterpart(document, copy, group));
  for (const layer of hidden) layer.visible = false;
  const fresh = await liftOut(scope, copy, own);
  for (const layer of Array.from(copy.layers))
    if (layer.id !== fresh.id && layer.visible) scope.edit(layer).visible = false;
  return { document: copy.id, extent: await reveal(copy, fresh, extent) };
}
