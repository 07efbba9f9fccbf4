import { HaikeiError } from '../../../errors/haikei-error.js';
import type { PaintedFrame, PlateSet } from '../../clip/footage-calls.js';
import { type PlateSets, withFrame, withSet } from '../../clip/plate-sets.js';

/** The painted frames of the open document's background, by the numbers of their sets. */
export class FootagePlates {
  private sets: PlateSets = new Map();

  begin(set: PlateSet): void {
    this.sets = withSet(this.sets, set.id, set);
  }

  add(id: number, frame: PaintedFrame): void {
    this.sets = withFrame(this.sets, id, frame);
  }

  /** Null for 0. @throws HaikeiError `document-changed` for a set that is not kept */
  find(id: number): PlateSet | null {
    const set = this.sets.get(id);
    if (set) return set;
    if (id === 0) return null;
    throw new HaikeiError('document-changed', { what: `plates ${id}` });
  }
}
