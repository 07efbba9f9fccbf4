import type { LayerId } from '../layer.js';
import type { PlacementPlan } from '../placement-plan.js';
import type { Shot } from '../shot.js';
import { indexShot } from '../tree/index-shot.js';
import type { LocatedLayer } from '../tree/located-layer.js';

/** One line of a picture of the stack: a layer, or the place where a new plate goes. */
export type StackRow =
  | { readonly kind: 'layer'; readonly located: LocatedLayer }
  /** `depth` as of the layers beside it, 0 in the document itself; `source` is what the plate is painted from. */
  | { readonly kind: 'slot'; readonly depth: number; readonly source: LayerId };

function byParent(all: readonly LocatedLayer[]): ReadonlyMap<LocatedLayer | null, readonly LocatedLayer[]> {
  const lists = new Map<LocatedLayer | null, LocatedLayer[]>();
  for (const located of all) {
    const list = lists.get(located.parent);
    if (list) list.push(located);
    else lists.set(located.parent, [located]);
  }
  return lists;
}

/** The stack as a layers panel draws it, top first, groups before what they hold; with the slots of the plans in their places. */
export function stackRows(shot: Pick<Shot, 'layers'>, plans: readonly PlacementPlan[]): readonly StackRow[] {
  const lists = byParent(indexShot(shot).all);
  const rows: StackRow[] = [];
  const mark = (parent: LocatedLayer | null, index: number): void => {
    const holder = parent?.layer.id ?? null;
    const isHere = (p: PlacementPlan): boolean =>
      p.action === 'insert' && p.slot.index === index && p.slot.parent === holder;
    for (const plan of plans.filter(isHere)) {
      rows.push({ kind: 'slot', depth: parent ? parent.depth + 1 : 0, source: plan.source });
    }
  };
  const draw = (parent: LocatedLayer | null): void => {
    const inside = lists.get(parent) ?? [];
    mark(parent, inside.length);
    for (const located of [...inside].reverse()) {
      rows.push({ kind: 'layer', located });
      if (located.layer.kind === 'group') draw(located);
      mark(parent, located.index);
    }
  };
  draw(null);
  return rows;
}
