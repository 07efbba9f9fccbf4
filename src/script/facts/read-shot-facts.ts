import type { ItemFacts } from '../../host/aftereffects/facts/item-facts.js';
import type { LayerFacts } from '../../host/aftereffects/facts/layer-facts.js';
import type { CompFacts, ProjectFacts, ShotFacts } from '../../host/aftereffects/facts/shot-facts.js';
import { each } from '../lists/each.js';
import { findIn } from '../lists/find-in.js';
import { avOf } from './av-layer.js';
import { findOurFolder } from './project-items.js';
import { readItem } from './read-item.js';
import { readLayer } from './read-layer.js';

/** Members of newer versions that the types do not list. */
interface ColourSettings {
  readonly colorManagementSystem?: number;
}

function readProject(): ProjectFacts {
  const { project } = app;
  const { colorManagementSystem } = project as ColourSettings;
  return {
    file: project.file ? project.file.fsName : '',
    bitsPerChannel: project.bitsPerChannel,
    management: colorManagementSystem === 1 ? 'ocio' : 'adobe',
    linear: project.linearizeWorkingSpace,
    workingSpace: project.workingSpace,
  };
}

interface Gathered {
  readonly comps: CompFacts[];
  readonly items: ItemFacts[];
}

function sourceOf(layer: Layer): CompItem | FootageItem | null {
  const av = avOf(layer);
  return av ? (av.source as CompItem | FootageItem | null) : null;
}

/** A composition, then whatever its layers show, each once. */
function gather(comp: CompItem, into: Gathered): void {
  const layers: LayerFacts[] = [];
  const sources: (CompItem | FootageItem)[] = [];
  for (let i = 1; i <= comp.numLayers; i++) {
    layers.push(readLayer(comp.layer(i)));
    const source = sourceOf(comp.layer(i));
    if (source) sources.push(source);
  }
  into.comps.push({
    id: comp.id,
    name: comp.name,
    width: comp.width,
    height: comp.height,
    frameRate: comp.frameRate,
    duration: comp.duration,
    layers: layers,
  });
  each(sources, (source) => gatherItem(source, into));
}

function gatherItem(source: CompItem | FootageItem, into: Gathered): void {
  const { id } = source;
  if (findIn(into.items, (item) => item.id === id)) return;
  into.items.push(readItem(source));
  if (source instanceof CompItem && !findIn(into.comps, (comp) => comp.id === id)) gather(source, into);
}

/** A composition and all that it shows, the same data that the plugin of After Effects 27 reads. */
export function readShotFacts(root: CompItem): ShotFacts {
  const gathered: Gathered = { comps: [], items: [] };
  gather(root, gathered);
  const folder = findOurFolder();
  return {
    project: readProject(),
    root: root.id,
    comps: gathered.comps,
    items: gathered.items,
    folder: folder ? folder.id : null,
  };
}
