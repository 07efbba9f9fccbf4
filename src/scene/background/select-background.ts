import { HaikeiError } from '../../errors/haikei-error.js';
import { isPaintable } from '../roles/is-paintable.js';
import { roleOf, type RoleAssignment } from '../roles/role-assignment.js';
import type { ShotIndex } from '../tree/index-shot.js';
import { isInside } from '../tree/is-inside.js';
import { isLeaf } from '../tree/is-leaf.js';
import { describeLayer, listLayers } from '../tree/list-layers.js';
import type { LocatedLayer } from '../tree/located-layer.js';
import { selectLayers } from '../tree/select-layers.js';
import { isOnePicture } from './group-source.js';
import { narrowCandidates } from './narrow-candidates.js';

/**
 * The pictures that a selected layer or group stands for: the one in a group, or the group itself where it has several.
 * A layout in a group of BG pieces is not meant.
 */
function picturesOf(
  selected: LocatedLayer,
  index: ShotIndex,
  roles: RoleAssignment,
): readonly LocatedLayer[] {
  if (isLeaf(selected)) return isPaintable(selected.layer) ? [selected] : [];
  const inside = index.all.filter((l) => isPaintable(l.layer) && isInside(l, selected));
  const meant = inside.filter(({ layer }) => {
    const { role, reason } = roleOf(roles, layer.id);
    return role !== 'plate' && reason.kind !== 'on-plate' && (role !== 'ignore' || reason.kind === 'unknown');
  });
  const pictures = narrowCandidates(meant, index, roles);
  return pictures.length > 1 && isOnePicture(selected.layer, roles) ? [selected] : pictures;
}

/**
 * Every picture that `selector` may mean, bottom first, at least one; a group means what is in it. Plates do not
 * count: to paint a shot again is to paint from the original again.
 * @throws HaikeiError `background-unknown`; `layer-unsupported` when nothing meant has pixels
 */
export function selectBackground(
  index: ShotIndex,
  roles: RoleAssignment,
  selector: string,
): readonly LocatedLayer[] {
  const isOurs = ({ layer }: LocatedLayer): boolean => {
    const { role, reason } = roleOf(roles, layer.id);
    return role === 'plate' || (reason.kind === 'on-plate' && layer.kind !== 'group');
  };
  const selected = selectLayers(index, selector).filter((l) => !isOurs(l));
  const [first] = selected;
  if (first === undefined) {
    const layers = listLayers(index.all.filter((l) => !isOurs(l)));
    throw new HaikeiError('background-unknown', { name: selector, layers });
  }
  const pictures = new Set(selected.flatMap((l) => picturesOf(l, index, roles)));
  if (pictures.size === 0) {
    throw new HaikeiError('layer-unsupported', { layer: describeLayer(first), kind: first.layer.kind });
  }
  return [...pictures];
}
