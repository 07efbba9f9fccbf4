import type { LayerId } from './layer.js';

/** Where a new layer goes: it becomes `children[index]` (bottom first) of `parent`, or of the document when null. */
export interface Slot {
  readonly parent: LayerId | null;
  readonly index: number;
}

/** Why the plate is not simply directly above its source. Told to the user in their language. */
export type PlacementNote =
  | 'below-lowest-cel'
  | 'left-group'
  | 'left-clipping-chain'
  | 'above-clipping-chain'
  | 'above-background-layer'
  | 'updates-existing-plate'
  /** An older plate of this source lies where the artist has moved it; it was not touched. */
  | 'moved-plate-left';

export type PlacementPlan =
  | {
      readonly action: 'insert';
      readonly source: LayerId;
      readonly slot: Slot;
      readonly notes: readonly PlacementNote[];
    }
  | {
      readonly action: 'update';
      readonly source: LayerId;
      readonly plate: LayerId;
      readonly notes: readonly PlacementNote[];
    };
