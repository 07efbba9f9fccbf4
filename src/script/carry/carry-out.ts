import type { InsertionPlan, InsertionStep, Ref } from '../../host/aftereffects/plan/insertion-plan.js';
import { itemWith, layerWith } from '../facts/project-items.js';
import { each } from '../lists/each.js';
import type { Carrying } from './carrying.js';
import { importFootage, replaceFootage } from './footage-steps.js';
import { writeNote } from './note-step.js';

interface Work extends Carrying {
  readonly comp: CompItem;
  plate: AVLayer | null;
  footage: FootageItem | null;
}

const realId = ({ ids }: Carrying, id: number): number => ids[String(id)] ?? id;

function layerOf(work: Work, ref: Ref): AVLayer {
  if ('id' in ref) return layerWith(work.comp, realId(work, ref.id));
  if (work.plate) return work.plate;
  throw new Error('plate');
}

function itemOf(work: Work, ref: Ref): FootageItem {
  if ('id' in ref) return itemWith(realId(work, ref.id)) as FootageItem;
  if (work.footage) return work.footage;
  throw new Error('footage');
}

function setLock(work: Work, ref: Ref, locked: boolean): void {
  const layer = layerOf(work, ref);
  const before = layer.locked;
  work.takeBack.push(() => {
    layer.locked = before;
  });
  layer.locked = locked;
}

function setEye(work: Work, ref: Ref, enabled: boolean): void {
  const layer = layerOf(work, ref);
  const before = layer.enabled;
  work.takeBack.push(() => {
    layer.enabled = before;
  });
  layer.enabled = enabled;
}

function duplicate(work: Work, ref: Ref): void {
  const plate = layerOf(work, ref).duplicate() as AVLayer;
  work.takeBack.push(() => plate.remove());
  work.plate = plate;
}

function replaceSource(work: Work, ref: Ref, item: Ref): void {
  const layer = layerOf(work, ref);
  const before = layer.source as FootageItem | null;
  if (before) work.takeBack.push(() => layer.replaceSource(before, false));
  layer.replaceSource(itemOf(work, item), false);
}

function moveLayer(work: Work, ref: Ref, below: Ref | null): void {
  const layer = layerOf(work, ref);
  if (below) layer.moveAfter(layerOf(work, below));
  else layer.moveToBeginning();
}

function carryOutStep(work: Work, step: InsertionStep): void {
  // A word of the language in 1999, which no dot may come before.
  switch (step['do']) {
    case 'unlock-layer':
      return setLock(work, step.layer, false);
    case 'lock-layer':
      return setLock(work, step.layer, true);
    case 'import-footage':
      work.footage = importFootage(work, step.footage);
      return;
    case 'replace-footage':
      return replaceFootage(work, itemOf(work, step.item), step.footage);
    case 'duplicate-layer':
      return duplicate(work, step.layer);
    case 'replace-source':
      return replaceSource(work, step.layer, step.item);
    case 'move-layer':
      return moveLayer(work, step.layer, step.below);
    case 'set-matte':
      return layerOf(work, step.layer).setTrackMatte(layerOf(work, step.matte), step.type as TrackMatteType);
    case 'write-note':
      return writeNote(work, layerOf(work, step.layer), step.note);
    case 'show-layer':
      return setEye(work, step.layer, true);
    case 'hide-layer':
      return setEye(work, step.layer, false);
  }
  throw new Error(`haikei-insertion/1: ${(step as { readonly do: string })['do']}`);
}

/** Every step of a plan `haikei-insertion/1`, at once. @returns id of the layer that was made, null for none */
export function carryOut(carrying: Carrying, plan: InsertionPlan): number | null {
  if (plan.format !== 'haikei-insertion/1') throw new Error(String(plan.format));
  const { takeBack, ids } = carrying;
  const comp = itemWith(plan.comp) as CompItem;
  const work: Work = { takeBack: takeBack, ids: ids, comp: comp, plate: null, footage: null };
  each(plan.steps, (step) => carryOutStep(work, step));
  return work.plate ? work.plate.id : null;
}
