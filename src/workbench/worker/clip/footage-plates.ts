import { HaikeiError } from '../../../errors/haikei-error.js';
import type { PaintedFrame, PlateSet } from '../../clip/footage-calls.js';
import { type PlateSets, withFrame, withSet } from '../../clip/plate-sets.js';

/** The painted frames of the open document's background. */
export class FootagePlates {
  private sets: PlateSets = new Map();

  begin(version: number, set: PlateSet): void {
    this.sets = withSet(this.sets, version, set);
  }

  add(id: number, frame: PaintedFrame): void {
    this.sets = withFrame(this.sets, id, frame);
  }

  /** By its number; null for 0. @throws HaikeiError `document-changed` for a set that is not kept */
  find(id: number): PlateSet | null {
    if (id === 0) return null;
    for (const set of this.sets.values()) if (set.id === id) return set;
    throw new HaikeiError('document-changed', { what: `plates ${id}` });
  }
}
