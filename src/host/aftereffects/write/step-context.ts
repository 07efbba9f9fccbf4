import type { EditableFootage, EditableLayer } from '../api/ae-edit.js';
import type { AeComp } from '../api/ae-item.js';
import type { UndoScope } from './undo-scope.js';

/** How to take back by hand what has been done, the first first. */
export type TakeBack = (() => void)[];

/** What one plan works on while it is carried out. */
export interface StepContext {
  readonly scope: UndoScope;
  readonly comp: AeComp;
  readonly takeBack: TakeBack;
  /** Real ids for numbers below 0, of plans that were made one after the other. */
  readonly ids: ReadonlyMap<number, number>;
  made: { plate: EditableLayer | null; footage: EditableFootage | null };
}
