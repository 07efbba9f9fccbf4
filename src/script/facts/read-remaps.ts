import type { CompFacts, ShotFacts } from '../../host/aftereffects/facts/shot-facts.js';
import type { LayerFacts } from '../../host/aftereffects/facts/layer-facts.js';
import { each } from '../lists/each.js';
import { findIn } from '../lists/find-in.js';
import { itemWith, layerWith } from './project-items.js';

export interface Remap {
  readonly layer: number;
  /** Seconds of the source at each frame of the composition in which the layer shows. */
  readonly times: number[];
}

/** Part of a frame that a time may be short of one and still be it. */
const ALMOST = 1e-3;

function remapOf(comp: CompFacts, layer: LayerFacts): Remap {
  const { frameRate, duration } = comp;
  const first = Math.ceil(Math.max(0, layer.time.inPoint) * frameRate - ALMOST);
  const end = Math.ceil(Math.min(duration, layer.time.outPoint) * frameRate - ALMOST);
  const holder = itemWith(comp.id) as CompItem;
  const property = layerWith(holder, layer.id).property('ADBE Time Remapping') as Property;
  const times: number[] = [];
  for (let frame = first; frame < end; frame++)
    times.push(Number(property.valueAtTime(frame / frameRate, false)));
  return { layer: layer.id, times: times };
}

/** Only footage that moves can be remapped so that it matters. */
export function readRemaps(facts: ShotFacts): Remap[] {
  const remaps: Remap[] = [];
  const isMoving = (id: number | null): boolean => {
    const item = findIn(facts.items, (one) => one.id === id);
    return item !== null && item.kind === 'file' && !item.isStill;
  };
  each(facts.comps, (comp) =>
    each(comp.layers, (layer) => {
      if (layer.time.remapped && isMoving(layer.item)) remaps.push(remapOf(comp, layer));
    }),
  );
  return remaps;
}
