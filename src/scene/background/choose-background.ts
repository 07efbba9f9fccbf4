import { describeRect, intersectRects, isEmptyRect, rectFromSize } from '../../geometry/rect.js';
import { HaikeiError } from '../../errors/haikei-error.js';
import type { SceneLayer } from '../layer.js';
import { isPaintable } from '../roles/is-paintable.js';
import { roleOf, type RoleAssignment } from '../roles/role-assignment.js';
import type { RoleReason } from '../roles/role-reason.js';
import type { Shot } from '../shot.js';
import { indexShot, type ShotIndex } from '../tree/index-shot.js';
import { isLeaf } from '../tree/is-leaf.js';
import { describeLayer, listLayers } from '../tree/list-layers.js';
import type { LocatedLayer } from '../tree/located-layer.js';
import { findPlates } from './find-plates.js';
import { asOneGroup } from './group-source.js';
import { narrowCandidates } from './narrow-candidates.js';
import { selectBackground } from './select-background.js';

export interface BackgroundChoice {
  readonly layer: SceneLayer;
  /** `group/layer` */
  readonly path: string;
  readonly reason: RoleReason;
}

const layersWithRoles = (index: ShotIndex, roles: RoleAssignment): string =>
  listLayers(index.all, ({ layer }) => `  ${roleOf(roles, layer.id).role}`);

function onlyOne(candidates: readonly LocatedLayer[]): LocatedLayer {
  const [first] = candidates;
  if (first && candidates.length === 1) return first;
  throw new HaikeiError('background-ambiguous', { candidates: listLayers(candidates) });
}

/** A group is one by itself only where it was painted as a whole before; otherwise what is in it is. */
function isBackground(located: LocatedLayer, roles: RoleAssignment): boolean {
  const { role, reason } = roleOf(roles, located.layer.id);
  return role === 'bg' && (isLeaf(located) || reason.kind === 'has-plate');
}

function chooseByRole(index: ShotIndex, roles: RoleAssignment): LocatedLayer {
  const backgrounds = index.all.filter((l) => isBackground(l, roles));
  const paintable = backgrounds.filter((l) => !isLeaf(l) || isPaintable(l.layer));
  const [unpaintable] = backgrounds;
  if (unpaintable === undefined) {
    throw new HaikeiError('no-background', { layers: layersWithRoles(index, roles) });
  }
  if (paintable.length === 0) {
    const { kind } = unpaintable.layer;
    throw new HaikeiError('layer-unsupported', { layer: describeLayer(unpaintable), kind });
  }
  const corrected = paintable.filter((l) => roleOf(roles, l.layer.id).reason.kind === 'corrected');
  const candidates = narrowCandidates(corrected.length > 0 ? corrected : paintable, index, roles);
  const chosen = onlyOne(asOneGroup(candidates, index, roles));
  if (!chosen.shown && findPlates(index, roles, chosen).length === 0) {
    throw new HaikeiError('background-hidden', { layer: describeLayer(chosen) });
  }
  return chosen;
}

function assertHasPicture(chosen: LocatedLayer, shot: Shot): void {
  const { bounds } = chosen.layer;
  const layer = describeLayer(chosen);
  const canvas = rectFromSize(shot.width, shot.height);
  if (isEmptyRect(bounds)) throw new HaikeiError('background-empty', { layer });
  if (isEmptyRect(intersectRects(bounds, canvas))) {
    const details = { layer, bounds: describeRect(bounds), canvas: describeRect(canvas) };
    throw new HaikeiError('background-outside', details);
  }
}

/**
 * The layer to paint from, or the group where several pictures in it make one background. `selector` (name,
 * `group/path` or `#key`) is the user's word and also takes a hidden layer; null goes by roles. Never a plate, and never
 * a guess between two.
 * @throws HaikeiError `no-layers`, `no-background`, `background-ambiguous`, `background-unknown`,
 *   `background-hidden`, `background-empty`, `background-outside`, `layer-unsupported`
 */
export function chooseBackground(
  shot: Shot,
  roles: RoleAssignment,
  selector: string | null,
): BackgroundChoice {
  const index = indexShot(shot);
  if (!index.all.some(isLeaf)) {
    throw new HaikeiError('no-layers', { width: shot.width, height: shot.height });
  }
  const chosen =
    selector === null ? chooseByRole(index, roles) : onlyOne(selectBackground(index, roles, selector));
  assertHasPicture(chosen, shot);
  const { reason } = roleOf(roles, chosen.layer.id);
  return {
    layer: chosen.layer,
    path: chosen.path,
    reason: selector === null ? reason : { kind: 'selected', selector },
  };
}
