/** What a layered document is built from at most: all of it is in memory before the first layer is made. */
export interface ShotLimits {
  readonly drawings: number;
  /** Of decoded pictures, without their transparent margins, together. */
  readonly bytes: number;
  /** Farthest from the corner of the plate, in pixels. */
  readonly reach: number;
}

export const SHOT_LIMITS: ShotLimits = { drawings: 1000, bytes: 1024 * 1024 * 1024, reach: 300_000 };
