/** How far the building of a cut is. */
export interface ShotProgress {
  readonly stage: 'reading' | 'building';
  readonly done: number;
  /** Drawings; 0 before they are counted. */
  readonly total: number;
}
