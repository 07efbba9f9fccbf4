import { intersectRects, rectFromSize, rectHeight, rectWidth } from '../../geometry/rect.js';
import { findPlates } from '../background/find-plates.js';
import type { LayerId } from '../layer.js';
import type { Role } from '../role.js';
import type { Shot } from '../shot.js';
import type { ShotIndex } from '../tree/index-shot.js';
import { isLeaf } from '../tree/is-leaf.js';
import type { LocatedLayer } from '../tree/located-layer.js';
import { isPaintable } from './is-paintable.js';
import { type AssignedRole, roleOf, type RoleAssignment } from './role-assignment.js';
import type { RoleReason } from './role-reason.js';

/** Part of the canvas that a layer must cover to be taken for the BG: allows for a photo a few pixels short. */
const COVERAGE = 0.95;
const OPACITY = 0.95;

interface Found {
  readonly id: LayerId;
  readonly assigned: AssignedRole;
}

function fillsFrame({ layer, shown }: LocatedLayer, shot: Shot): boolean {
  const inside = intersectRects(layer.bounds, rectFromSize(shot.width, shot.height));
  const covered = rectWidth(inside) * rectHeight(inside);
  return (
    shown &&
    layer.opacity >= OPACITY &&
    !layer.clipped &&
    !layer.hasMask &&
    covered >= COVERAGE * shot.width * shot.height
  );
}

const found = (located: LocatedLayer, role: Role, reason: RoleReason): Found => ({
  id: located.layer.id,
  assigned: { role, reason },
});

/** Under the lowest cel or BOOK. */
function beneathTheArt(leaves: readonly LocatedLayer[], roles: RoleAssignment): readonly LocatedLayer[] {
  const art = leaves.findIndex(({ layer }) => ['cel', 'book'].includes(roleOf(roles, layer.id).role));
  return art < 0 ? leaves : leaves.slice(0, art);
}

/**
 * The background of a shot where no layer is called one: what an earlier plate was painted from (Haikei may have
 * hidden it since), else Photoshop's Background, else the lowest layer that fills the frame; a layer above a
 * cel or BOOK is never that. Where a layer is called BG, Photoshop's Background (often plain white paper) is
 * marked as left alone. More than one only where there are plates of several layers.
 */
export function findUnnamedBackground(shot: Shot, index: ShotIndex, roles: RoleAssignment): readonly Found[] {
  const leaves = index.all.filter(isLeaf);
  const isUnknown = ({ layer }: LocatedLayer): boolean => roleOf(roles, layer.id).reason.kind === 'unknown';
  const unknown = leaves.filter(isUnknown);
  const special = unknown.find(({ layer }) => layer.isBackgroundLayer);
  if (leaves.some(({ layer }) => roleOf(roles, layer.id).role === 'bg')) {
    return special ? [found(special, 'ignore', { kind: 'background-layer' })] : [];
  }
  const paintable = unknown.filter(({ layer }) => isPaintable(layer));
  const groups = index.all.filter((located) => !isLeaf(located) && isUnknown(located));
  const painted = [...paintable, ...groups].filter((located) => findPlates(index, roles, located).length > 0);
  if (painted.length > 0) return painted.map((located) => found(located, 'bg', { kind: 'has-plate' }));
  const beneath = new Set(beneathTheArt(leaves, roles));
  const lowest = special ?? paintable.find((l) => beneath.has(l) && fillsFrame(l, shot));
  return lowest ? [found(lowest, 'bg', { kind: 'position' })] : [];
}
