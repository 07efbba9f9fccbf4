import { displayWidth } from '../../scene/picture/display-width.js';

const GAP = '   ';

/** Rows as a table; columns are as wide as their widest cell, Japanese letters counting as two. */
export function alignColumns(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => displayWidth(row[column] ?? ''))),
  );
  const pad = (cell: string, column: number): string =>
    cell + ' '.repeat(widths[column]! - displayWidth(cell));
  return rows.map((row) => row.map(pad).join(GAP).trimEnd()).join('\n');
}
