import { readFileSync, writeFileSync } from 'node:fs';

/** `| a | b |` lines of a Markdown table. */
export const tableOf = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** Puts a table between `<!-- name -->` and `<!-- /name -->` of a Markdown file. */
export function fillTable(path, name, table) {
  const text = readFileSync(path, 'utf8');
  const [from, to] = [`<!-- ${name} -->`, `<!-- /${name} -->`].map((mark) => text.indexOf(mark));
  if (from < 0 || to < from) throw new Error(`${path} has no place for ${name}`);
  const start = from + `<!-- ${name} -->`.length;
  writeFileSync(path, `${text.slice(0, start)}\n\n${table}\n\n${text.slice(to)}`);
}
