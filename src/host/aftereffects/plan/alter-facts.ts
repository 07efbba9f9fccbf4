import { HaikeiError } from '../../../errors/haikei-error.js';
import type { FootageFacts, ItemFacts } from '../facts/item-facts.js';
import type { LayerFacts } from '../facts/layer-facts.js';
import type { CompFacts, ShotFacts } from '../facts/shot-facts.js';
import type { FootageFile, InsertionPlan, InsertionStep, Ref } from './insertion-plan.js';

/** The shot as it will be, and what stands in for ids that only After Effects gives: numbers below 0. */
export interface Altered {
  readonly shot: ShotFacts;
  readonly made: { readonly plate: number | null; readonly footage: number | null };
}

interface Work {
  shot: ShotFacts;
  made: { plate: number | null; footage: number | null };
}

function idsOf({ comps, items, folder }: ShotFacts): readonly number[] {
  const layers = comps.flatMap((comp) => comp.layers.map(({ id }) => id));
  return [...layers, ...items.map(({ id }) => id), folder ?? 0];
}

const nextId = (shot: ShotFacts): number => Math.min(0, ...idsOf(shot)) - 1;

function resolve({ made }: Work, ref: Ref): number {
  const id = 'id' in ref ? ref.id : made[ref.made];
  if (id !== null) return id;
  throw new HaikeiError('internal', { reason: 'a step needs what no step before has made' });
}

const changeComps = (shot: ShotFacts, change: (comp: CompFacts) => readonly LayerFacts[]): ShotFacts => ({
  ...shot,
  comps: shot.comps.map((comp) => ({ ...comp, layers: change(comp) })),
});

function changeLayer(work: Work, ref: Ref, change: (layer: LayerFacts) => LayerFacts): void {
  const id = resolve(work, ref);
  work.shot = changeComps(work.shot, ({ layers }) =>
    layers.map((layer) => (layer.id === id ? change(layer) : layer)),
  );
}

function footageFacts(id: number, file: FootageFile, folder: number): FootageFacts {
  const { path, name, comment, width, height, pixelAspect, hasAlpha, sequence } = file;
  return {
    id,
    kind: 'file',
    name,
    comment,
    path,
    missing: false,
    width,
    height,
    pixelAspect,
    isStill: sequence === null,
    frameRate: sequence?.frameRate ?? 0,
    duration: sequence ? sequence.frames / sequence.frameRate : 0,
    alpha: hasAlpha ? { mode: 'straight', inverted: false, matteColour: [0, 0, 0] } : null,
    loop: 1,
    folder,
  };
}

function importFootage(work: Work, file: FootageFile): void {
  const folder = work.shot.folder ?? nextId(work.shot);
  work.shot = { ...work.shot, folder };
  const id = nextId(work.shot);
  work.made.footage = id;
  work.shot = { ...work.shot, items: [...work.shot.items, footageFacts(id, file, folder)] };
}

function replaceFootage(work: Work, ref: Ref, file: FootageFile): void {
  const id = resolve(work, ref);
  const renewed = (item: ItemFacts): ItemFacts =>
    item.id === id && item.kind !== 'comp' ? footageFacts(id, file, item.folder ?? 0) : item;
  work.shot = { ...work.shot, items: work.shot.items.map(renewed) };
}

function duplicateLayer(work: Work, ref: Ref): void {
  const id = resolve(work, ref);
  const made = nextId(work.shot);
  work.made.plate = made;
  work.shot = changeComps(work.shot, ({ layers }) =>
    layers.flatMap((layer) => (layer.id === id ? [{ ...layer, id: made, isMatte: false }, layer] : [layer])),
  );
}

function moveLayer(work: Work, ref: Ref, below: Ref | null): void {
  const id = resolve(work, ref);
  const above = below === null ? null : resolve(work, below);
  work.shot = changeComps(work.shot, ({ layers }) => {
    const moved = layers.find((layer) => layer.id === id);
    if (!moved) return layers;
    const others = layers.filter((layer) => layer !== moved);
    const at = above === null ? 0 : others.findIndex((layer) => layer.id === above) + 1;
    return [...others.slice(0, at), moved, ...others.slice(at)];
  });
}

const STEPS: {
  readonly [Name in InsertionStep['do']]: (
    work: Work,
    step: Extract<InsertionStep, { readonly do: Name }>,
  ) => void;
} = {
  'unlock-layer': (work, { layer }) => changeLayer(work, layer, (l) => ({ ...l, locked: false })),
  'lock-layer': (work, { layer }) => changeLayer(work, layer, (l) => ({ ...l, locked: true })),
  'import-footage': (work, { footage }) => importFootage(work, footage),
  'replace-footage': (work, { item, footage }) => replaceFootage(work, item, footage),
  'duplicate-layer': (work, { layer }) => duplicateLayer(work, layer),
  'replace-source': (work, { layer, item }) => {
    const source = resolve(work, item);
    changeLayer(work, layer, (l) => ({ ...l, item: source }));
  },
  'move-layer': (work, { layer, below }) => moveLayer(work, layer, below),
  'set-matte': (work, { layer, matte, type }) => {
    const by = resolve(work, matte);
    changeLayer(work, layer, (l) => ({ ...l, matte: { layer: by, type } }));
  },
  'write-note': (work, { layer, note: { name, comment, mark } }) =>
    changeLayer(work, layer, (l) => ({ ...l, name, comment, mark })),
  'show-layer': (work, { layer }) => changeLayer(work, layer, (l) => ({ ...l, enabled: true })),
  'hide-layer': (work, { layer }) => changeLayer(work, layer, (l) => ({ ...l, enabled: false })),
};

/** The shot after every step of a plan, told without After Effects: what the stack that is read back must equal. */
export function alterFacts(shot: ShotFacts, plan: InsertionPlan): Altered {
  const work: Work = { shot, made: { plate: null, footage: null } };
  for (const step of plan.steps) {
    const carryOut = STEPS[step.do] as (work: Work, step: InsertionStep) => void;
    carryOut(work, step);
  }
  return work;
}
