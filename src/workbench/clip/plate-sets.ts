import type { PaintedFrame, PlateSet } from './footage-calls.js';

/** Sets that are kept, the newest; the plates of a minute can fill some gigabytes of the browser's disk. */
const MOST_SETS = 3;

/** Sets by the versions of the document that they belong to; begun last comes last. Page and worker keep the same ones. */
export type PlateSets = ReadonlyMap<number, PlateSet>;

/** With a set that is begun or gone on with. */
export function withSet(sets: PlateSets, version: number, set: PlateSet): PlateSets {
  const others = [...sets].filter(([other]) => other !== version);
  return new Map([...others, [version, set] as const].slice(-MOST_SETS));
}

/** With one more frame of a set; as before where that is no longer kept. */
export function withFrame(sets: PlateSets, id: number, { plate, reference }: PaintedFrame): PlateSets {
  return new Map(
    [...sets].map(([version, set]) => [
      version,
      set.id === id ? { ...set, plates: [...set.plates, plate], reference } : set,
    ]),
  );
}
