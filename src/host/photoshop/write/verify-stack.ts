import { HaikeiError } from '../../../errors/haikei-error.js';
import type { LayerId, SceneLayer } from '../../../scene/layer.js';
import { stackToText } from '../../../scene/picture/stack-to-text.js';
import type { PlacementPlan } from '../../../scene/placement-plan.js';
import { artistLayers } from './artist-layers.js';

export interface StackChange {
  readonly before: readonly SceneLayer[];
  readonly after: readonly SceneLayer[];
  readonly plan: PlacementPlan;
  readonly plate: LayerId;
  /** Plate, light and group, those of earlier runs among them. */
  readonly ours: ReadonlySet<LayerId>;
  /** The source's eye was to be switched off. */
  readonly hideSource: boolean;
}

const hide = (layers: readonly SceneLayer[], id: LayerId): readonly SceneLayer[] =>
  layers.map((l) => ({ ...l, visible: l.visible && l.id !== id, children: hide(l.children, id) }));

const everything = (layers: readonly SceneLayer[]): readonly SceneLayer[] =>
  layers.flatMap((layer) => [layer, ...everything(layer.children)]);

/** The list that a layer stands in, its own group counted as part of it. */
function standsAt(after: readonly SceneLayer[], plan: PlacementPlan, { plate, ours }: StackChange): boolean {
  if (plan.action === 'update') return plate === plan.plate;
  const { parent, index } = plan.slot;
  const list = parent === null ? after : everything(after).find(({ id }) => id === parent)?.children;
  const there = list?.[index];
  return (
    there?.id === plate || (there !== undefined && ours.has(there.id) && there.children[0]?.id === plate)
  );
}

/**
 * Reads the stack back before it is committed: the plate in its place and not clipped to anything, everything of the
 * artist's as it was: order, names, eyes, clipping, opacity, locks and extent.
 * @throws HaikeiError `placement-unverified` with pictures of both stacks
 */
export function verifyStack(change: StackChange): void {
  const { before, after, plan, plate, ours, hideSource } = change;
  const wanted = artistLayers(hideSource ? hide(before, plan.source) : before, ours);
  const found = artistLayers(after, ours);
  const own = everything(after).find(({ id }) => id === plate);
  const sound = own?.clipped === false && standsAt(after, plan, change);
  if (sound && JSON.stringify(found) === JSON.stringify(wanted)) return;
  throw new HaikeiError('placement-unverified', {
    expected: stackToText({ layers: before }, { plan }),
    found: stackToText({ layers: after }),
  });
}
