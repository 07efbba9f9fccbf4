import type { ShotFacts } from '../facts/shot-facts.js';

/** Real ids by those that stood in for them. */
export type SettledIds = ReadonlyMap<number, number>;

/**
 * Which ids After Effects gave to what was made, by place in the stack: a stand-in is a number below 0. What is not
 * where it should be gets none, and is found out by comparing.
 */
export function settleIds(expected: ShotFacts, found: ShotFacts): SettledIds {
  const ids = new Map<number, number>();
  const note = (standIn: number | null, real: number | null): void => {
    if (standIn !== null && standIn < 0 && real !== null) ids.set(standIn, real);
  };
  note(expected.folder, found.folder);
  for (const comp of expected.comps) {
    const real = found.comps.find(({ id }) => id === comp.id);
    for (const [i, layer] of comp.layers.entries()) {
      note(layer.id, real?.layers[i]?.id ?? null);
      note(layer.item, real?.layers[i]?.item ?? null);
    }
  }
  return ids;
}

/** The same shot with real ids in place of stand-ins. */
export function withRealIds(shot: ShotFacts, ids: SettledIds): ShotFacts {
  const real = (id: number): number => ids.get(id) ?? id;
  const realOrNull = (id: number | null): number | null => (id === null ? null : real(id));
  return {
    ...shot,
    folder: realOrNull(shot.folder),
    comps: shot.comps.map((comp) => ({
      ...comp,
      layers: comp.layers.map((layer) => ({ ...layer, id: real(layer.id), item: realOrNull(layer.item) })),
    })),
    items: shot.items.map((item) =>
      item.kind === 'comp' ? item : { ...item, id: real(item.id), folder: realOrNull(item.folder) },
    ),
  };
}
