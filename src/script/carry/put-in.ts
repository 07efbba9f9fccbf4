import { itemWith } from '../facts/project-items.js';
import { readShotFacts } from '../facts/read-shot-facts.js';
import type { Plates } from '../job/companion-result.js';
import { each } from '../lists/each.js';
import { carryOut } from './carry-out.js';
import type { Carrying } from './carrying.js';
import { compareFacts } from './compare-facts.js';

/** Everything that was done, from the last to the first; what cannot be taken back does not stop the rest. */
function takeAllBack(takeBack: (() => void)[]): void {
  for (let i = takeBack.length - 1; i >= 0; i--) {
    try {
      (takeBack[i] as () => void)();
    } catch {
      // The error on its way tells what went wrong; this one would only hide it.
    }
  }
}

function carryOutAll({ plans, after }: Plates, carrying: Carrying): void {
  each(plans, ({ plan, plate }) => {
    const made = carryOut(carrying, plan);
    if (plate !== null && made !== null) carrying.ids[String(plate)] = made;
  });
  const difference = compareFacts(after, readShotFacts(itemWith(after.root) as CompItem));
  if (difference !== null) throw new Error(difference);
}

/**
 * Puts plates in as one undo, reads everything back, and takes it all back by hand where the composition is not exactly
 * as it should be.
 * @throws Error with the first difference, or what After Effects said
 */
export function putIn(plates: Plates): void {
  const carrying: Carrying = { takeBack: [], ids: {} };
  app.beginUndoGroup(plates.undoName);
  try {
    carryOutAll(plates, carrying);
  } catch (error) {
    takeAllBack(carrying.takeBack);
    throw error;
  } finally {
    app.endUndoGroup();
  }
}
