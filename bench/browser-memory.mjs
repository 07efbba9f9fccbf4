import { readdirSync, readFileSync } from 'node:fs';

const MEGABYTE = 2 ** 20;

/** Megabytes that belong to each process alone, and its share of what is shared, of a process and its children (Linux). */
export function memoryOf(root) {
  const parents = new Map();
  for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const [, parent] = /\) \S (\d+)/.exec(readFileSync(`/proc/${id}/stat`, 'utf8'));
      parents.set(Number(id), Number(parent));
    } catch {
      continue;
    }
  }
  const isInside = (id) => id === root || (parents.has(id) && isInside(parents.get(id)));
  let sum = 0;
  for (const id of [...parents.keys()].filter(isInside)) {
    try {
      sum += Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8'))[1]) * 1024;
    } catch {
      continue;
    }
  }
  return sum / MEGABYTE;
}
