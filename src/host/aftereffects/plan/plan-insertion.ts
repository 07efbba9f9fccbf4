import { HaikeiError } from '../../../errors/haikei-error.js';
import type { PlateStamp } from '../../../scene/layer.js';
import type { PlacementPlan, Slot } from '../../../scene/placement-plan.js';
import { itemOf, placedLayer, type PlacedLayer } from '../facts/find-facts.js';
import type { LayerFacts } from '../facts/layer-facts.js';
import type { ShotFacts } from '../facts/shot-facts.js';
import { commentOf, markOf } from '../scene/plate-mark.js';
import type { FootageFile, InsertionPlan, InsertionStep, Ref } from './insertion-plan.js';

const PLATE: Ref = { made: 'plate' };
const FOOTAGE: Ref = { made: 'footage' };

export interface InsertionRequest {
  readonly placement: PlacementPlan;
  /** Of the plate's layer. */
  readonly name: string;
  readonly stamp: PlateStamp;
  readonly footage: FootageFile;
}

/** Locks of layers that must be touched are opened and closed again around the steps. */
function whileUnlocked(
  layers: readonly LayerFacts[],
  steps: readonly InsertionStep[],
): readonly InsertionStep[] {
  const locked = layers.filter((layer) => layer.locked);
  const turn = (how: 'unlock-layer' | 'lock-layer'): readonly InsertionStep[] =>
    locked.map(({ id }) => ({ do: how, layer: { id } }));
  return [...turn('unlock-layer'), ...steps, ...turn('lock-layer')];
}

const noteStep = (layer: Ref, at: LayerFacts, { name, stamp }: InsertionRequest): InsertionStep => ({
  do: 'write-note',
  layer,
  note: { name, comment: commentOf(name, stamp), mark: markOf(stamp), time: at.time.inPoint },
});

/** What the plate goes directly below; null at the top. A slot counts from the bottom. */
function layerAbove({ comp }: PlacedLayer, { index }: Slot): Ref | null {
  const count = comp.layers.length;
  if (!Number.isInteger(index) || index < 0 || index > count)
    throw new HaikeiError('internal', { reason: `no slot ${index} among ${count} layers` });
  const above = comp.layers[count - 1 - index];
  return above ? { id: above.id } : null;
}

/** The list that a slot counts in must be the one that the source lies in: a copy keeps its times and place there. */
function checkSlot(shot: ShotFacts, { comp }: PlacedLayer, { parent }: Slot): void {
  const holder = parent === null ? shot.root : placedLayer(shot, Number(parent)).layer.item;
  if (holder === comp.id) return;
  const expected = itemOf(shot, holder)?.name ?? '–';
  throw new HaikeiError('placement-unverified', { expected: `◉ ${expected}`, found: `◉ ${comp.name}` });
}

/**
 * A copy of the source's layer with the plate's footage in it: in and out, start, stretch, time remap, transform,
 * parent, space, masks, effects and label come along. The original is hidden, not deleted.
 */
function stepsToInsert(
  shot: ShotFacts,
  source: PlacedLayer,
  request: InsertionRequest,
  slot: Slot,
): readonly InsertionStep[] {
  checkSlot(shot, source, slot);
  const { layer } = source;
  const own: Ref = { id: layer.id };
  const matte: readonly InsertionStep[] = layer.matte
    ? [{ do: 'set-matte', layer: PLATE, matte: { id: layer.matte.layer }, type: layer.matte.type }]
    : [];
  return whileUnlocked(
    [layer],
    [
      { do: 'import-footage', footage: request.footage },
      { do: 'duplicate-layer', layer: own },
      { do: 'replace-source', layer: PLATE, item: FOOTAGE },
      { do: 'move-layer', layer: PLATE, below: layerAbove(source, slot) },
      ...matte,
      noteStep(PLATE, layer, request),
      { do: 'show-layer', layer: PLATE },
      { do: 'hide-layer', layer: own },
    ],
  );
}

/** New files in the footage that is there: everything in the project that shows it follows, and no layer moves. */
function stepsToUpdate(
  shot: ShotFacts,
  plate: PlacedLayer,
  request: InsertionRequest,
): readonly InsertionStep[] {
  const { layer } = plate;
  const own: Ref = { id: layer.id };
  const item = itemOf(shot, layer.item);
  const isOurs = item !== null && item.kind === 'file' && shot.folder !== null && item.folder === shot.folder;
  const renew: readonly InsertionStep[] = isOurs
    ? [{ do: 'replace-footage', item: { id: item.id }, footage: request.footage }]
    : [
        { do: 'import-footage', footage: request.footage },
        { do: 'replace-source', layer: own, item: FOOTAGE },
      ];
  return whileUnlocked([layer], [...renew, noteStep(own, layer, request)]);
}

/**
 * What has to be done to put a plate in, from what is there.
 * @throws HaikeiError `internal` for layers or slots that are not there; `placement-unverified` where the plate would
 *   have to leave the composition of its source
 */
export function planInsertion(shot: ShotFacts, request: InsertionRequest): InsertionPlan {
  const { placement, name } = request;
  const source = placedLayer(shot, Number(placement.source));
  const steps =
    placement.action === 'insert'
      ? stepsToInsert(shot, source, request, placement.slot)
      : stepsToUpdate(shot, placedLayer(shot, Number(placement.plate)), request);
  return {
    format: 'haikei-insertion/1',
    undoName: name,
    comp: source.comp.id,
    source: source.layer.id,
    steps,
  };
}
