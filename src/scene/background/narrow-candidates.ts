import { isEmptyRect } from '../../geometry/rect.js';
import { roleOf, type RoleAssignment } from '../roles/role-assignment.js';
import { clippingChain } from '../tree/clipping-chain.js';
import type { ShotIndex } from '../tree/index-shot.js';
import { isInside } from '../tree/is-inside.js';
import type { LocatedLayer } from '../tree/located-layer.js';
import { findPlates } from './find-plates.js';

type Keep = (candidate: LocatedLayer) => boolean;

/** In a group "BG" with layers sky, hills and BG, the one that bears the name itself is meant. */
function bearsNameItself(candidates: readonly LocatedLayer[], index: ShotIndex, roles: RoleAssignment): Keep {
  return ({ layer }) => {
    const { role, reason } = roleOf(roles, layer.id);
    const group = reason.kind === 'group-name' ? index.byId.get(reason.group) : undefined;
    if (group === undefined) return true;
    const isNamed = (c: LocatedLayer): boolean => {
      const own = roleOf(roles, c.layer.id);
      return own.role === role && own.reason.kind === 'name' && isInside(c, group);
    };
    return !candidates.some(isNamed);
  };
}

/** What is clipped to a candidate is shading on it. */
function isNoShading(candidates: readonly LocatedLayer[]): Keep {
  return (candidate) => {
    const { base } = clippingChain(candidate.siblings, candidate.index);
    const baseId = candidate.siblings[base]?.id;
    return base === candidate.index || !candidates.some(({ layer }) => layer.id === baseId);
  };
}

/** Keeps those for which `keep` holds, or all of them where it holds for none. */
function prefer(candidates: readonly LocatedLayer[], keep: Keep): readonly LocatedLayer[] {
  const kept = candidates.filter(keep);
  return kept.length > 0 ? kept : candidates;
}

/**
 * Drops the candidates that nobody would mean while another is there: group mates of a layer that is itself
 * called BG, shading clipped to a candidate, hidden layers (unless a plate was painted from them: then
 * Haikei may have hidden them itself), empty layers.
 */
export function narrowCandidates(
  candidates: readonly LocatedLayer[],
  index: ShotIndex,
  roles: RoleAssignment,
): readonly LocatedLayer[] {
  const named = prefer(candidates, bearsNameItself(candidates, index, roles));
  const plain = prefer(named, isNoShading(named));
  const shown = prefer(plain, (c) => c.shown || findPlates(index, roles, c).length > 0);
  return prefer(shown, (c) => !isEmptyRect(c.layer.bounds));
}
