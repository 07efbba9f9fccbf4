import { HaikeiError } from '../../../errors/haikei-error.js';
import { stackToText } from '../../../scene/picture/stack-to-text.js';
import type { AfterEffectsApi } from '../api/after-effects-api.js';
import type { ShotFacts } from '../facts/shot-facts.js';
import { firstDifference } from '../plan/first-difference.js';
import type { InsertionPlan } from '../plan/insertion-plan.js';
import { settleIds, type SettledIds, withRealIds } from '../plan/settle-ids.js';
import { carryOut } from './carry-out.js';
import type { TakeBack } from './step-context.js';
import { inOneUndoGroup, type UndoScope } from './undo-scope.js';
import { sceneLayers } from '../scene/scene-layers.js';

/** One plan, and the shot as it will be after it. */
export interface PlannedStep {
  readonly plan: InsertionPlan;
  readonly after: ShotFacts;
  readonly plate: number | null;
}

export interface PutIn {
  readonly api: AfterEffectsApi;
  readonly undoName: string;
  readonly steps: readonly PlannedStep[];
  /** Reads the shot as it is. */
  readFacts(): ShotFacts;
}

const pictureOf = (shot: ShotFacts): string => stackToText({ layers: sceneLayers(shot) });

/** Everything that was done, from the last to the first; what cannot be taken back does not stop the rest. */
function takeAllBack(takeBack: TakeBack): void {
  for (const undo of takeBack.reverse()) {
    try {
      undo();
    } catch {
      // The error on its way tells what went wrong; this one would only hide it.
    }
  }
}

function verify(expected: ShotFacts, found: ShotFacts): SettledIds {
  const ids = settleIds(expected, found);
  const settled = withRealIds(expected, ids);
  const difference = firstDifference(settled, found);
  if (difference === null) return ids;
  throw new HaikeiError('placement-unverified', {
    expected: pictureOf(settled),
    found: `${pictureOf(found)}\n(${difference})`,
  });
}

function carryOutAll(put: PutIn, scope: UndoScope, takeBack: TakeBack): SettledIds {
  const { steps } = put;
  const ids = new Map<number, number>();
  for (const { plan, plate } of steps) {
    const made = carryOut({ scope, takeBack, ids }, plan);
    if (plate !== null && made.plate) ids.set(plate, made.plate.id);
  }
  return verify(steps.at(-1)!.after, put.readFacts());
}

/**
 * Carries out plans in one undo group and one turn, reads everything back, and takes it all back by hand where the shot
 * is not exactly as it should be: the plate in its place, and not one property of any other layer changed.
 * @param put with at least one step
 * @throws HaikeiError `placement-unverified`, `host-refused`; the project is then as it was
 */
export function putIn(put: PutIn): SettledIds {
  const takeBack: TakeBack = [];
  return inOneUndoGroup(put.api, put.undoName, (scope) => {
    try {
      return carryOutAll(put, scope, takeBack);
    } catch (error) {
      takeAllBack(takeBack);
      throw error;
    }
  });
}
