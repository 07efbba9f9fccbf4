import { HaikeiError } from '../../../errors/haikei-error.js';
import type { EditableLayer } from '../api/ae-edit.js';
import type { AeItem } from '../api/ae-item.js';
import type { InsertionPlan, InsertionStep, Ref } from '../plan/insertion-plan.js';
import { findComp, findItem, findLayer } from '../read/find-items.js';
import { importFootage, replaceFootage } from './footage-steps.js';
import { moveLayer, setEye, setLock, setMatte } from './layer-steps.js';
import { writeNote } from './note-step.js';
import type { StepContext, TakeBack } from './step-context.js';
import type { UndoScope } from './undo-scope.js';

function missing(): HaikeiError {
  return new HaikeiError('internal', { reason: 'a step needs what no step before has made' });
}

function layerOf({ scope, comp, ids, made }: StepContext, ref: Ref): EditableLayer {
  if ('id' in ref) return scope.edit(findLayer(comp, ids.get(ref.id) ?? ref.id));
  if (made.plate) return made.plate;
  throw missing();
}

function itemOf({ scope, ids, made }: StepContext, ref: Ref): AeItem {
  if ('id' in ref) return findItem(scope.project, ids.get(ref.id) ?? ref.id);
  if (made.footage) return made.footage;
  throw missing();
}

function duplicate(context: StepContext, ref: Ref): void {
  const plate = layerOf(context, ref).duplicate();
  context.takeBack.push(() => plate.remove());
  context.made.plate = plate;
}

function replaceSource(context: StepContext, layer: EditableLayer, item: AeItem): void {
  const before = layer.source;
  if (before) context.takeBack.push(() => layer.replaceSource(before, false));
  layer.replaceSource(item, false);
}

const STEPS: {
  readonly [Name in InsertionStep['do']]: (
    context: StepContext,
    step: Extract<InsertionStep, { readonly do: Name }>,
  ) => void;
} = {
  'unlock-layer': (context, { layer }) => setLock(context, layerOf(context, layer), false),
  'lock-layer': (context, { layer }) => setLock(context, layerOf(context, layer), true),
  'import-footage': (context, { footage }) => {
    context.made.footage = importFootage(context, footage);
  },
  'replace-footage': (context, { item, footage }) =>
    replaceFootage(context, context.scope.editFootage(itemOf(context, item)), footage),
  'duplicate-layer': (context, { layer }) => duplicate(context, layer),
  'replace-source': (context, { layer, item }) =>
    replaceSource(context, layerOf(context, layer), itemOf(context, item)),
  'move-layer': (context, { layer, below }) =>
    moveLayer(layerOf(context, layer), below === null ? null : layerOf(context, below)),
  'set-matte': (context, { layer, matte, type }) =>
    setMatte(layerOf(context, layer), layerOf(context, matte), type),
  'write-note': (context, { layer, note }) => writeNote(context, layerOf(context, layer), note),
  'show-layer': (context, { layer }) => setEye(context, layerOf(context, layer), true),
  'hide-layer': (context, { layer }) => setEye(context, layerOf(context, layer), false),
};

export interface CarryOut {
  readonly scope: UndoScope;
  readonly takeBack: TakeBack;
  readonly ids: ReadonlyMap<number, number>;
}

/** Every step of a plan, at once. @returns ids of what was made */
export function carryOut({ scope, takeBack, ids }: CarryOut, plan: InsertionPlan): StepContext['made'] {
  const comp = findComp(scope.project, plan.comp, plan.undoName);
  const context: StepContext = { scope, comp, takeBack, ids, made: { plate: null, footage: null } };
  for (const step of plan.steps) {
    const run = STEPS[step.do] as (context: StepContext, step: InsertionStep) => void;
    run(context, step);
  }
  return context.made;
}
