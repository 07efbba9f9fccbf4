import type { ShotFacts } from '../../host/aftereffects/facts/shot-facts.js';
import type { InsertionPlan } from '../../host/aftereffects/plan/insertion-plan.js';

export interface NumberedPlan {
  readonly plan: InsertionPlan;
  /** By which later plans know the plate of this one, below 0; null where none is made. */
  readonly plate: number | null;
}

export interface Plates {
  readonly kind: 'plates';
  readonly undoName: string;
  readonly plans: readonly NumberedPlan[];
  readonly after: ShotFacts;
  readonly folders: readonly string[];
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly path: string }[];
  readonly told: readonly string[];
}

export interface Needs {
  readonly kind: 'needs';
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

export interface Failed {
  readonly kind: 'failed';
  readonly what: string;
  readonly remedy: string;
}

/** What the companion answers to a job about a shot. */
export type CompanionResult = Plates | Needs | Failed;
