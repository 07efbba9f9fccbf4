import { HaikeiError } from '../../errors/haikei-error.js';
import type { PlacementNote, Slot } from '../placement-plan.js';
import { clippingChain } from '../tree/clipping-chain.js';
import type { ShotIndex } from '../tree/index-shot.js';
import { isInside } from '../tree/is-inside.js';
import { describeLayer } from '../tree/list-layers.js';
import type { LocatedLayer } from '../tree/located-layer.js';

export interface FoundSlot {
  readonly slot: Slot;
  readonly notes: readonly PlacementNote[];
}

/** Whether `located` is painted before what would stand directly above `source`, at `index` of the same list. */
export function isBeneathSlot(located: LocatedLayer, source: LocatedLayer, index: number): boolean {
  if (located.siblings === source.siblings) return located.index < index;
  let outer = located;
  while (outer.parent && outer.siblings !== source.siblings) outer = outer.parent;
  return outer.siblings === source.siblings ? outer.index < index : located.start < source.start;
}

/**
 * Directly above the source. Layers clipped to the source keep their base, so the plate goes above all of them;
 * a source that is itself clipped is left for the top of its chain.
 */
export function slotAboveSource(source: LocatedLayer): FoundSlot {
  const { base, top } = clippingChain(source.siblings, source.index);
  const notes: PlacementNote[] = [];
  if (base !== source.index) notes.push('left-clipping-chain');
  else if (top !== base) notes.push('above-clipping-chain');
  return { slot: { parent: source.parent?.layer.id ?? null, index: top + 1 }, notes };
}

/** The cel, or the largest group around it that does not hold the source too. */
function outermostWithout(cel: LocatedLayer, source: LocatedLayer): LocatedLayer {
  let outer = cel;
  while (outer.parent && !isInside(source, outer.parent)) outer = outer.parent;
  return outer;
}

/** Pictures of what is wanted and what there is, without words: they go into a message in any language. */
const noPlace = (cel: LocatedLayer, floor: LocatedLayer): HaikeiError =>
  new HaikeiError('placement-unverified', {
    expected: `◉ ${describeLayer(cel)}\n→`,
    found: floor === cel ? `◉ ${describeLayer(cel)}` : `◉ ${describeLayer(cel)}\n◉ ${describeLayer(floor)}`,
  });

/**
 * Walks out of groups and down to the base of the chain, to what the plate can lie beneath. A clipped layer at
 * the very bottom of a group has no base and would take the plate for one: then the plate goes beneath the group.
 * @throws HaikeiError `placement-unverified` at the bottom of the document
 */
function findCeiling(index: ShotIndex, cel: LocatedLayer, source: LocatedLayer): LocatedLayer {
  let outer: LocatedLayer | null = outermostWithout(cel, source);
  let floor = outer;
  while (outer) {
    const { base } = clippingChain(outer.siblings, outer.index);
    floor = index.byId.get(outer.siblings[base]!.id)!;
    if (!floor.layer.clipped && !floor.layer.isBackgroundLayer) return floor;
    outer = outer.parent;
  }
  throw noPlace(cel, floor);
}

/**
 * Beneath the lowest cel, outside the cel's own groups and beneath the base of its clipping chain.
 * @throws HaikeiError `placement-unverified` when nothing can lie there: under Photoshop's Background, or under a
 *   clipped layer without a base
 */
export function slotBelowCel(index: ShotIndex, cel: LocatedLayer, source: LocatedLayer): FoundSlot {
  const ceiling = findCeiling(index, cel, source);
  const notes: PlacementNote[] = ['below-lowest-cel'];
  if (ceiling.siblings !== source.siblings) notes.push('left-group');
  if (!isInside(cel, ceiling)) notes.push('left-clipping-chain');
  if (ceiling.siblings[ceiling.index - 1]?.isBackgroundLayer === true) notes.push('above-background-layer');
  return { slot: { parent: ceiling.parent?.layer.id ?? null, index: ceiling.index }, notes };
}
