import type { PsDocument } from '../api/ps-document.js';
import type { PsLayer } from '../api/ps-layer.js';
import type { LightMark } from '../read/light-note.js';
import { bottomFirst, everyLayer } from '../read/list-layers.js';
import { recoverLight } from '../read/recover-light.js';
import { recoverStamp } from '../read/recover-stamp.js';
import type { PlateStamp } from '../../../scene/layer.js';
import type { ReadFacts } from '../read/read-facts.js';

export interface Marked {
  readonly layer: PsLayer;
  readonly mark: LightMark;
}

export interface FoundLight {
  /** Layers of ours that are clipped to the plate, bottom first. */
  readonly layers: readonly Marked[];
  /** Our group directly around the plate. */
  readonly group: Marked | null;
  /** Whether the artist has clipped layers of their own to the plate. */
  readonly shared: boolean;
}

function marked(layer: PsLayer | null, facts: ReadFacts, stamp: PlateStamp | null): Marked | null {
  const mark = layer && (facts.layers.get(layer.id)?.light ?? recoverLight(layer, stamp));
  return layer && mark ? { layer, mark } : null;
}

/** The light that an earlier run left above a plate. */
export function findLight(document: PsDocument, facts: ReadFacts, plate: PsLayer): FoundLight {
  const holds = (layers: ArrayLike<PsLayer> | null | undefined): boolean =>
    bottomFirst(layers).some(({ id }) => id === plate.id);
  const around = everyLayer(document.layers).find((layer) => holds(layer.layers)) ?? null;
  const siblings = bottomFirst(around ? around.layers : document.layers);
  const above = siblings.slice(siblings.findIndex(({ id }) => id === plate.id) + 1);
  const end = above.findIndex((layer) => !layer.isClippingMask);
  const chain = end < 0 ? above : above.slice(0, end);
  const stamp = facts.layers.get(plate.id)?.stamp ?? recoverStamp(plate.name, facts.records);
  const layers = chain.map((layer) => marked(layer, facts, stamp)).filter((found) => found !== null);
  const group = marked(around, facts, stamp);
  return {
    layers,
    group: group?.mark.part === 'group' ? group : null,
    shared: layers.length < chain.length,
  };
}
