import { HaikeiError } from '../../../errors/haikei-error.js';
import type { ItemFacts } from './item-facts.js';
import type { LayerFacts } from './layer-facts.js';
import type { CompFacts, ShotFacts } from './shot-facts.js';

/** @throws HaikeiError `internal` */
export function compOf(shot: ShotFacts, id: number): CompFacts {
  const found = shot.comps.find((comp) => comp.id === id);
  if (found) return found;
  throw new HaikeiError('internal', { reason: `no composition ${id}` });
}

export const itemOf = (shot: ShotFacts, id: number | null): ItemFacts | null =>
  shot.items.find((item) => item.id === id) ?? null;

export interface PlacedLayer {
  readonly comp: CompFacts;
  readonly layer: LayerFacts;
  /** 0 is on top. */
  readonly index: number;
}

/** A layer by its id, in whichever composition it lies. @throws HaikeiError `internal` where there is none */
export function placedLayer(shot: ShotFacts, id: number): PlacedLayer {
  for (const comp of shot.comps) {
    const index = comp.layers.findIndex((layer) => layer.id === id);
    if (index >= 0) return { comp, layer: comp.layers[index]!, index };
  }
  throw new HaikeiError('internal', { reason: `no layer ${id} in the composition` });
}
