/** Where a run is, told to whoever watches: a panel, a progress line, a farm's log. */
export type PaintStage = 'reading' | 'painting' | 'refining' | 'inserting';

export interface PaintProgress {
  readonly stage: PaintStage;
  /**
   * While `painting` tiles, while `refining` (putting full-size edges back) strips: those done and all of them. Both
   * 0 in the other stages and until the first tile is done.
   */
  readonly done: number;
  readonly total: number;
}

export type ProgressSink = (progress: PaintProgress) => void;
