import type { LayerId, LayerKind, SceneLayer } from '../layer.js';
import { roleFromGroupName, roleFromName } from '../names/role-from-name.js';
import type { Role } from '../role.js';
import { type FindMention, sheetMentions } from '../sheet/sheet-mentions.js';
import type { Shot } from '../shot.js';
import { indexShot } from '../tree/index-shot.js';
import { type Correction, findCorrections } from './find-corrections.js';
import { findUnnamedBackground } from './find-unnamed-background.js';
import { type AssignedRole, type RoleAssignment, UNKNOWN_ROLE } from './role-assignment.js';

/** What a group hands down. A `binding` role holds for everything in the group, whatever its name. */
interface Inherited extends AssignedRole {
  readonly binding: boolean;
}

/** What is known of layers beside themselves. */
interface Told {
  readonly corrections: ReadonlyMap<LayerId, Correction>;
  readonly onSheet: FindMention;
}

/** What is never a picture, whatever it is called. */
const LEFT_ALONE: ReadonlySet<LayerKind> = new Set<LayerKind>([
  'text',
  'camera',
  'light',
  'null',
  'guide',
  'sound',
]);

function byKind({ kind }: SceneLayer): AssignedRole | null {
  if (kind === 'adjustment') return { role: 'effect', reason: { kind: 'kind', layerKind: kind } };
  return LEFT_ALONE.has(kind) ? { role: 'ignore', reason: { kind: 'kind', layerKind: kind } } : null;
}

function byName(layer: SceneLayer): AssignedRole | null {
  // Photoshop itself calls it "背景" in Japanese, so the name of this layer says nothing.
  if (layer.isBackgroundLayer) return null;
  const named = layer.kind === 'group' ? roleFromGroupName(layer.name) : roleFromName(layer.name);
  return named && { role: named.role, reason: { kind: 'name', word: named.word } };
}

function bySheet({ name }: SceneLayer, { onSheet }: Told): AssignedRole | null {
  const mention = onSheet(name);
  if (mention === null) return null;
  const { role, column, drawings, on } = mention;
  return { role, reason: { kind: 'sheet', column, drawings, on } };
}

function byCorrection(layer: SceneLayer, { corrections }: Told): AssignedRole | null {
  const own = corrections.get(layer.id);
  return own ? { role: own.role, reason: { kind: 'corrected', selector: own.selector, group: null } } : null;
}

function bySelfOrGroup(layer: SceneLayer, inherited: Inherited | null, told: Told): AssignedRole {
  const named = bySheet(layer, told) ?? byName(layer);
  if (inherited?.binding === true && named?.role !== 'ignore' && named?.role !== inherited.role)
    return inherited;
  const remaining: AssignedRole =
    layer.kind === 'fill' ? { role: 'effect', reason: { kind: 'kind', layerKind: 'fill' } } : UNKNOWN_ROLE;
  return named ?? inherited ?? remaining;
}

const ON_PLATE: AssignedRole = { role: 'effect', reason: { kind: 'on-plate' } };

function assignOne(layer: SceneLayer, inherited: Inherited | null, told: Told): AssignedRole {
  const corrected = byCorrection(layer, told);
  if (corrected) return corrected;
  if (layer.stamp) return { role: 'plate', reason: { kind: 'stamp', sourceName: layer.stamp.sourceName } };
  if (layer.partOfLight) return ON_PLATE;
  if (inherited?.reason.kind === 'corrected') return inherited;
  return byKind(layer) ?? bySelfOrGroup(layer, inherited, told);
}

/** What is clipped to a plate works on it, whatever its name says: another program may have dropped our marks. */
const aboveAPlate = (own: AssignedRole): AssignedRole =>
  own.reason.kind === 'name' || own.reason.kind === 'group-name' || own.reason.kind === 'unknown'
    ? ON_PLATE
    : own;

/** Everything in a group of cels is a cel and everything in a layout folder a layout: they often hold their own "BG". */
const isBinding = (role: Role): boolean => role === 'cel' || role === 'ignore';

function handDown(group: SceneLayer, assigned: AssignedRole, inherited: Inherited | null): Inherited | null {
  const { role, reason } = assigned;
  if (reason.kind === 'name' || reason.kind === 'sheet') {
    const word = reason.kind === 'name' ? reason.word : reason.column;
    const origin = { kind: 'group-name', word, group: group.id, groupName: group.name } as const;
    return { role, reason: origin, binding: isBinding(role) };
  }
  if (reason.kind === 'corrected') {
    return { role, reason: { ...reason, group: reason.group ?? group.name }, binding: true };
  }
  return inherited;
}

/**
 * The role of every layer and group. In this order: corrected by hand (itself, or the nearest corrected group);
 * Haikei's stamp on a plate, its mark on a light; adjustments, text, cameras and the like by their kind; a group of cels or of layouts around it; the time sheet; its own name;
 * the name of a group around it. Where no layer is called BG, the BG is what an earlier plate was painted from, else Photoshop's Background, else
 * the lowest visible opaque layer that fills the frame with no cel under it. What remains is left alone (`ignore`).
 * @throws HaikeiError `job-invalid` when a correction names no layer of the shot
 */
export function assignRoles(shot: Shot, corrections: Readonly<Record<string, Role>> = {}): RoleAssignment {
  const index = indexShot(shot);
  const told: Told = {
    corrections: findCorrections(index, corrections),
    onSheet: shot.timeSheet ? sheetMentions(shot.timeSheet.sheet) : () => null,
  };
  const roles = new Map<LayerId, AssignedRole>();
  const walk = (layers: readonly SceneLayer[], inherited: Inherited | null): void => {
    let base: AssignedRole | null = null;
    for (const layer of layers) {
      const own = assignOne(layer, inherited, told);
      const assigned: AssignedRole = layer.clipped && base?.role === 'plate' ? aboveAPlate(own) : own;
      if (!layer.clipped) base = assigned;
      roles.set(layer.id, { role: assigned.role, reason: assigned.reason });
      if (layer.kind === 'group') walk(layer.children, handDown(layer, assigned, inherited));
    }
  };
  walk(shot.layers, null);
  for (const { id, assigned } of findUnnamedBackground(shot, index, roles)) roles.set(id, assigned);
  return roles;
}
