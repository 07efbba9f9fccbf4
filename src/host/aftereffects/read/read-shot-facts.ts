import type { AfterEffectsApi } from '../api/after-effects-api.js';
import type { AeComp, AeFootage } from '../api/ae-item.js';
import type { AeAvLayer, AeLayer } from '../api/ae-layer.js';
import type { AeProject } from '../api/ae-project.js';
import type { ItemFacts } from '../facts/item-facts.js';
import type { CompFacts, ProjectFacts, ShotFacts } from '../facts/shot-facts.js';
import { findOurFolder } from './find-items.js';
import { isComp } from './item-kind.js';
import { readItem } from './read-item.js';
import { readLayer } from './read-layer.js';

export const layersOf = (comp: AeComp): readonly AeLayer[] =>
  Array.from({ length: comp.numLayers }, (_, i) => comp.layer(i + 1));

export const sourceOf = (layer: AeLayer): AeComp | AeFootage | null =>
  'source' in layer ? (layer as AeAvLayer).source : null;

function readComp(comp: AeComp, layers: readonly AeLayer[]): CompFacts {
  const { id, name, width, height, frameRate, duration } = comp;
  return { id, name, width, height, frameRate, duration, layers: layers.map(readLayer) };
}

function readProject(project: AeProject): ProjectFacts {
  return {
    file: project.file,
    bitsPerChannel: project.bitsPerChannel,
    management: project.colorManagementSystem === 1 ? 'ocio' : 'adobe',
    linear: project.linearizeWorkingSpace,
    workingSpace: project.workingSpace,
  };
}

/** A composition and all that it shows, each once, however often it is used. */
export function readShotFacts(api: AfterEffectsApi, root: AeComp): ShotFacts {
  const comps = new Map<number, CompFacts>();
  const items = new Map<number, ItemFacts>();
  const walk = (comp: AeComp): void => {
    const layers = layersOf(comp);
    comps.set(comp.id, readComp(comp, layers));
    for (const source of layers.map(sourceOf)) {
      if (source === null || items.has(source.id)) continue;
      items.set(source.id, readItem(api, source));
      if (isComp(source) && !comps.has(source.id)) walk(source);
    }
  };
  walk(root);
  return {
    project: readProject(api.app.project),
    root: root.id,
    comps: [...comps.values()],
    items: [...items.values()],
    folder: findOurFolder(api.app.project)?.id ?? null,
  };
}
