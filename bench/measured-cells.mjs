import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export const digestOf = (path) => createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 16);

/** What was measured before, in a JSON file, so that a bench that is ended goes on with what is missing. */
export function openCells(path) {
  let cells = {};
  try {
    cells = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    cells = {};
  }
  return {
    /** What was measured under a key; undefined where nothing was. */
    known: (key) => (Object.hasOwn(cells, key) ? cells[key] : undefined),
    /** The value under a key that names all it depends on; measured only where it is not there, or with `anew`. */
    async get(key, measure, anew = false) {
      if (!anew && Object.hasOwn(cells, key)) return cells[key];
      cells[key] = await measure();
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, `${JSON.stringify(cells, null, 2)}\n`);
      return cells[key];
    },
  };
}
