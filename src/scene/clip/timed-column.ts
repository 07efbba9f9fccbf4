/** A cel as it was found: its drawings by name, in the order in which people count. */
export interface DrawnColumn {
  /** `A` */
  readonly name: string;
  readonly drawings: readonly string[];
}

export interface TimedSpan {
  /** Counted from 0. */
  readonly frame: number;
  /** At least 1. */
  readonly frames: number;
  /** Index among the column's drawings; null where nothing stands. */
  readonly drawing: number | null;
}

/** Which drawing of a cel stands when; spans cover the clip without gap, neighbours differ. */
export interface TimedColumn extends DrawnColumn {
  readonly spans: readonly TimedSpan[];
}

/** How long the clip is, and its cels, bottom first. */
export interface ClipTiming {
  readonly frames: number;
  readonly columns: readonly TimedColumn[];
}
