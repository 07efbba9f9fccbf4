import { keysOf } from '../lists/keys-of.js';
import { writeJson } from '../json/write-json.js';

/** Seconds and sizes come back from After Effects as they were, give or take the last digits. */
const CLOSE = 1e-4;

const isSame = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'number' && typeof b === 'number' && Math.abs(a - b) <= CLOSE);

/** Where two values of plain data part, as `layers.2.enabled: true → false`; null where they are the same. */
export function firstDifference(a: unknown, b: unknown, path: string): string | null {
  const isDeep = typeof a === 'object' && a !== null && typeof b === 'object' && b !== null;
  if (!isDeep) return isSame(a, b) ? null : `${path}: ${writeJson(a)} → ${writeJson(b)}`;
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const keys = keysOf(left).concat(keysOf(right));
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as string;
    const found = firstDifference(left[key], right[key], path === '' ? key : `${path}.${key}`);
    if (found !== null) return found;
  }
  return null;
}
