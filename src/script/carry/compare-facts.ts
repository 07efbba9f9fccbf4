import type { CompFacts, ShotFacts } from '../../host/aftereffects/facts/shot-facts.js';
import { each } from '../lists/each.js';
import { findIn } from '../lists/find-in.js';
import { mapList } from '../lists/map-list.js';
import { firstDifference } from './first-difference.js';

type Ids = Record<string, number>;

function note(ids: Ids, standIn: number | null, real: number | null): void {
  if (standIn !== null && standIn < 0 && real !== null) ids[String(standIn)] = real;
}

/** Which ids After Effects gave to what was made, by place in the stack. */
function settleIds(expected: ShotFacts, found: ShotFacts): Ids {
  const ids: Ids = {};
  note(ids, expected.folder, found.folder);
  each(expected.comps, (comp) => {
    const real = findIn(found.comps, (other) => other.id === comp.id);
    each(comp.layers, (layer, i) => {
      const there = real ? real.layers[i] : undefined;
      note(ids, layer.id, there ? there.id : null);
      note(ids, layer.item, there ? there.item : null);
    });
  });
  return ids;
}

/** Plain data with real ids in place of numbers below 0, wherever an id stands. */
function withRealIds(value: unknown, ids: Ids, name: string): unknown {
  const isId = name === 'id' || name === 'item' || name === 'folder';
  if (typeof value === 'number') return isId ? (ids[String(value)] ?? value) : value;
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Array) return mapList(value as unknown[], (one) => withRealIds(one, ids, ''));
  const copy: Record<string, unknown> = {};
  for (const key in value) copy[key] = withRealIds((value as Record<string, unknown>)[key], ids, key);
  return copy;
}

function isShown(comps: readonly CompFacts[], id: number): boolean {
  return findIn(comps, (comp) => findIn(comp.layers, (layer) => layer.item === id) !== null) !== null;
}

/** By id, and only what is shown: an item that no layer shows any more is not read. */
function comparable({ project, root, comps, items, folder }: ShotFacts): object {
  const byId: Record<string, unknown> = {};
  each(comps, (comp) => {
    byId[`comp ${String(comp.id)}`] = comp;
  });
  each(items, (item) => {
    if (isShown(comps, item.id)) byId[`item ${String(item.id)}`] = item;
  });
  return { project: project, root: root, folder: folder, byId: byId };
}

/** The first thing in which a composition is not as expected, in words; null where it is. */
export function compareFacts(expected: ShotFacts, found: ShotFacts): string | null {
  const settled = withRealIds(expected, settleIds(expected, found), '') as ShotFacts;
  return firstDifference(comparable(settled), comparable(found), '');
}
