import type { ErrorCode } from '../errors/error-details.js';

/** What happened, and what the user can do. Placeholders are names of the error's details: `{path}`. */
export interface ErrorText {
  readonly what: string;
  readonly remedy: string;
}

export type ErrorTexts = Readonly<Record<ErrorCode, ErrorText>>;

/** Words for roles, reasons and places. The keys are those of the types in `src/scene`. */
export interface SceneTexts {
  readonly roles: Readonly<Record<'bg' | 'book' | 'cel' | 'plate' | 'effect' | 'ignore', string>>;
  readonly kinds: Readonly<
    Record<
      | 'pixel'
      | 'group'
      | 'adjustment'
      | 'fill'
      | 'text'
      | 'shape'
      | 'smart-object'
      | 'camera'
      | 'light'
      | 'null'
      | 'guide'
      | 'sound'
      | 'other',
      string
    >
  >;
  readonly reasons: Readonly<
    Record<
      | 'name'
      | 'group-name'
      | 'corrected'
      | 'corrected-group'
      | 'sheet'
      | 'sheet-held'
      | 'position'
      | 'has-plate'
      | 'background-layer'
      | 'stamp'
      | 'on-plate'
      | 'kind'
      | 'selected'
      | 'unknown',
      string
    >
  >;
  readonly notes: Readonly<
    Record<
      | 'below-lowest-cel'
      | 'left-group'
      | 'left-clipping-chain'
      | 'above-clipping-chain'
      | 'above-background-layer'
      | 'updates-existing-plate'
      | 'moved-plate-left',
      string
    >
  >;
  /** `{layer}` stands for a name. */
  readonly insertNotes: Readonly<
    Record<
      | 'light-kept'
      | 'frames-found'
      | 'frames-unknown'
      | 'source-hidden-in-frame'
      | 'read-from-file'
      | 'read-by-rendering'
      | 'rendered-in-8-bit'
      | 'made-sequence'
      | 'check-colour-space',
      string
    >
  >;
  readonly sheetNotes: Readonly<Record<'sheet-order' | 'sheet-absent' | 'sheet-length', string>>;
  readonly plateHere: string;
  readonly plateUpdated: string;
}

export interface Texts {
  readonly errors: ErrorTexts;
  readonly scene: SceneTexts;
}
