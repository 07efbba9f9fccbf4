import { canBeSource } from '../../scene/background/can-be-source.js';
import type { Role } from '../../scene/role.js';
import { assignRoles } from '../../scene/roles/assign-roles.js';
import { roleOf } from '../../scene/roles/role-assignment.js';
import type { Shot } from '../../scene/shot.js';
import { indexShot } from '../../scene/tree/index-shot.js';
import { selectLayers } from '../../scene/tree/select-layers.js';

const PAINTED: ReadonlySet<Role> = new Set<Role>(['bg', 'book']);

/**
 * Of the layers that the artist has selected in the host, the backgrounds and BOOKs, where there are several: one that is
 * selected may be so by chance, since some layer nearly always is.
 */
export function selectedSources(
  shot: Shot,
  corrections: Readonly<Record<string, Role>>,
  selected: readonly string[],
): readonly string[] {
  if (selected.length < 2) return [];
  const [index, roles] = [indexShot(shot), assignRoles(shot, corrections)];
  const sources = selected.filter((selector) =>
    selectLayers(index, selector).some(
      ({ layer }) => PAINTED.has(roleOf(roles, layer.id).role) && canBeSource(layer, roles),
    ),
  );
  return sources.length < 2 ? [] : sources;
}
