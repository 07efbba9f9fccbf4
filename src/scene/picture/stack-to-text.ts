import type { Locale } from '../../locales/locale.js';
import { textsFor } from '../../locales/texts-for.js';
import type { PlacementPlan } from '../placement-plan.js';
import { roleOf, type RoleAssignment } from '../roles/role-assignment.js';
import type { Shot } from '../shot.js';
import { indexShot } from '../tree/index-shot.js';
import type { LocatedLayer } from '../tree/located-layer.js';
import { printableName } from '../tree/printable-name.js';
import { describeReason } from './describe-reason.js';
import { displayWidth } from './display-width.js';

export interface StackTextOptions {
  /** English unless given. */
  readonly locale?: Locale;
  /** Adds two columns: the role (as `--role` takes it) and why. */
  readonly roles?: RoleAssignment;
  /** Marks where the plate goes, or the plate that is painted again. */
  readonly plan?: PlacementPlan;
  /** Adds `#key` where the file has one. */
  readonly keys?: boolean;
}

/** The cells of one line; columns are aligned, whatever the width of the letters. */
type Row = readonly string[];

const GAP = 2;

function nameCell({ layer, depth }: LocatedLayer): string {
  const eye = layer.visible ? '◉' : '○';
  const mark = layer.clipped ? '⬐ ' : '';
  const arrow = layer.kind === 'group' ? '▾ ' : '';
  return `${eye} ${'  '.repeat(depth)}${mark}${arrow}${printableName(layer.name)}`;
}

function layerRow(located: LocatedLayer, options: StackTextOptions): Row {
  const { layer } = located;
  const row = [nameCell(located)];
  if (options.keys === true) row.push(layer.key === null ? '' : `#${layer.key}`);
  const locale = options.locale ?? 'en';
  if (options.roles) {
    const { role, reason } = roleOf(options.roles, layer.id);
    const silent = layer.kind === 'group' && reason.kind === 'unknown';
    row.push(...(silent ? ['', ''] : [role, describeReason(reason, locale)]));
  }
  if (options.plan?.action === 'update' && options.plan.plate === layer.id) {
    row.push(`→ ${textsFor(locale).scene.plateUpdated}`);
  }
  return row;
}

function alignRows(rows: readonly Row[]): string {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [i, cell] of row.entries()) {
      // A marker line has one cell, which may run on under the other columns.
      if (row.length > 1) widths[i] = Math.max(widths[i] ?? 0, displayWidth(cell));
    }
  }
  const pad = (cell: string, i: number): string =>
    cell + ' '.repeat(Math.max(0, (widths[i] ?? 0) - displayWidth(cell)) + GAP);
  return rows.map((row) => row.map(pad).join('').trimEnd()).join('\n');
}

function byParent(all: readonly LocatedLayer[]): ReadonlyMap<LocatedLayer | null, readonly LocatedLayer[]> {
  const lists = new Map<LocatedLayer | null, LocatedLayer[]>();
  for (const located of all) {
    const list = lists.get(located.parent);
    if (list) list.push(located);
    else lists.set(located.parent, [located]);
  }
  return lists;
}

/** Whether the plate goes to place `index` of what `parent` holds. */
const goesHere = (plan: PlacementPlan | undefined, parent: LocatedLayer | null, index: number): boolean =>
  plan?.action === 'insert' && plan.slot.index === index && plan.slot.parent === (parent?.layer.id ?? null);

/**
 * A picture of the layer stack in text, top first as in the layers panel: eye, indentation, `⬐` for clipped
 * layers, `▾` for groups, and `→` where the plate goes.
 */
export function stackToText(shot: Pick<Shot, 'layers'>, options: StackTextOptions = {}): string {
  const lists = byParent(indexShot(shot).all);
  const rows: Row[] = [];
  const mark = (parent: LocatedLayer | null, index: number): void => {
    if (!goesHere(options.plan, parent, index)) return;
    const indent = '  '.repeat(parent ? parent.depth + 1 : 0);
    rows.push([`→ ${indent}${textsFor(options.locale ?? 'en').scene.plateHere}`]);
  };
  const draw = (parent: LocatedLayer | null): void => {
    const inside = lists.get(parent) ?? [];
    mark(parent, inside.length);
    for (const located of [...inside].reverse()) {
      rows.push(layerRow(located, options));
      if (located.layer.kind === 'group') draw(located);
      mark(parent, located.index);
    }
  };
  draw(null);
  return alignRows(rows);
}
