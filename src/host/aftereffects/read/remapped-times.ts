import type { AeComp } from '../api/ae-item.js';
import { refused } from '../refused.js';
import { findLayer } from './find-items.js';
import { isComp } from './item-kind.js';
import { layersOf, sourceOf } from './read-shot-facts.js';

function nestedComp(root: AeComp, id: number): AeComp | null {
  if (root.id === id) return root;
  for (const source of layersOf(root).map(sourceOf)) {
    const found = isComp(source) ? nestedComp(source, id) : null;
    if (found) return found;
  }
  return null;
}

/** Which second of its source a layer with time remap shows, at each of `times` of its composition. */
export function remappedTimes(
  root: AeComp,
  { comp, layer }: { readonly comp: number; readonly layer: number },
  times: readonly number[],
): readonly number[] {
  const holder = nestedComp(root, comp);
  const remap = holder && findLayer(holder, layer).property('ADBE Time Remapping');
  return times.map((time) => {
    const value = remap?.valueAtTime?.(time, false);
    if (typeof value === 'number') return value;
    throw refused('ADBE Time Remapping', `no value at ${time} s`);
  });
}
