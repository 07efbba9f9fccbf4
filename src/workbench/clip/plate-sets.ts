import type { PaintedFrame, PlateSet } from './footage-calls.js';

/** Sets that are kept, the newest; the plates of a minute can fill some gigabytes of the browser's disk. */
const MOST_SETS = 3;

/** Sets by what they belong to, a version of the document or their own number; begun last comes last. */
export type PlateSets = ReadonlyMap<number, PlateSet>;

/** With a set that is begun or gone on with. */
export function withSet(sets: PlateSets, key: number, set: PlateSet): PlateSets {
  const others = [...sets].filter(([other]) => other !== key);
  return new Map([...others, [key, set] as const].slice(-MOST_SETS));
}

/** With one more frame of a set; as before where that is no longer kept. */
export function withFrame(sets: PlateSets, id: number, { plate, reference }: PaintedFrame): PlateSets {
  return new Map(
    [...sets].map(([key, set]) => [
      key,
      set.id === id ? { ...set, plates: [...set.plates, plate], reference } : set,
    ]),
  );
}
