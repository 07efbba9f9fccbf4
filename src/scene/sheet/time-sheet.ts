/** A drawing that stands for a run of frames. */
export interface SheetSpan {
  /** First frame, counted from 0. */
  readonly frame: number;
  /** How many frames it stands, at least 1. */
  readonly frames: number;
  /** What the sheet calls the drawing (`3`, `3a`, `A_0003`); null is an empty cel (×). */
  readonly drawing: string | null;
}

export type ColumnKind = 'bg' | 'book' | 'cel';

/** One column of a time sheet: a cel, or art that is exchanged like one. */
export interface SheetColumn {
  /** `A` */
  readonly name: string;
  readonly kind: ColumnKind;
  /** In order, without gaps, from frame 0 to the end of the sheet; neighbours differ. */
  readonly spans: readonly SheetSpan[];
}

/** A BOOK that the sheet only names, at its place between the columns. */
export interface SheetBook {
  readonly name: string;
  /** How many columns lie beneath it. */
  readonly above: number;
}

/** Which drawing stands when. Columns are bottom first. */
export interface TimeSheet {
  readonly format: 'xdts' | 'tdts';
  readonly name: string;
  /** As written on the sheet; empty where it says nothing. */
  readonly cut: string;
  readonly scene: string;
  /** Frames; sheets do not say how many make a second. */
  readonly duration: number;
  readonly columns: readonly SheetColumn[];
  readonly books: readonly SheetBook[];
  /** Where the file names the columns, for messages. */
  readonly place: { readonly line: number; readonly where: string };
}
