import type { Locale } from '../../locales/locale.js';
import { textsFor } from '../../locales/texts-for.js';
import type { PlacementPlan } from '../placement-plan.js';
import { roleOf, type RoleAssignment } from '../roles/role-assignment.js';
import type { Shot } from '../shot.js';
import type { LocatedLayer } from '../tree/located-layer.js';
import { printableName } from '../tree/printable-name.js';
import { describeReason } from './describe-reason.js';
import { displayWidth } from './display-width.js';
import { stackRows } from './stack-rows.js';

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

/**
 * A picture of the layer stack in text, top first as in the layers panel: eye, indentation, `⬐` for clipped
 * layers, `▾` for groups, and `→` where the plate goes.
 */
export function stackToText(shot: Pick<Shot, 'layers'>, options: StackTextOptions = {}): string {
  const rows = stackRows(shot, options.plan ? [options.plan] : []).map((row): Row => {
    if (row.kind === 'layer') return layerRow(row.located, options);
    return [`→ ${'  '.repeat(row.depth)}${textsFor(options.locale ?? 'en').scene.plateHere}`];
  });
  return alignRows(rows);
}
