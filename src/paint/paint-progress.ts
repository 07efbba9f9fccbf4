/** Where a run is, told to whoever watches: a panel, a progress line, a farm's log. */
export type PaintStage = 'reading' | 'painting' | 'inserting';

export interface PaintProgress {
  readonly stage: PaintStage;
  /** Tiles painted and tiles in all; both 0 outside the stage `painting` and until its first tile is done. */
  readonly done: number;
  readonly total: number;
}

export type ProgressSink = (progress: PaintProgress) => void;
