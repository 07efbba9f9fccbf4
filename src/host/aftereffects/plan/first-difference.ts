import type { ShotFacts } from '../facts/shot-facts.js';

/** Seconds and sizes come back from After Effects as they were, give or take the last digits. */
const CLOSE = 1e-4;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isSame = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'number' && typeof b === 'number' && Math.abs(a - b) <= CLOSE);

/** Where two values of plain data part, as `layers.2.enabled: true → false`; null where they are the same. */
function difference(a: unknown, b: unknown, path: string): string | null {
  if (!isRecord(a) || !isRecord(b))
    return isSame(a, b) ? null : `${path}: ${JSON.stringify(a)} → ${JSON.stringify(b)}`;
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const found = difference(a[key], b[key], path === '' ? key : `${path}.${key}`);
    if (found !== null) return found;
  }
  return null;
}

/** Only what is shown: an item that no layer shows any more is not read. */
function comparable({ project, root, comps, items, folder }: ShotFacts): unknown {
  const shown = new Set(comps.flatMap(({ layers }) => layers.map(({ item }) => item)));
  const sorted = items.filter(({ id }) => shown.has(id)).sort((a, b) => a.id - b.id);
  const byId = Object.fromEntries(comps.map((comp) => [comp.id, comp]));
  return { project, root, folder, comps: byId, items: Object.fromEntries(sorted.map((i) => [i.id, i])) };
}

/** The first thing in which a shot is not as expected, in words; null where it is. */
export const firstDifference = (expected: ShotFacts, found: ShotFacts): string | null =>
  difference(comparable(expected), comparable(found), '');
