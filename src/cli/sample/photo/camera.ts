/** A point of the place: metres right of the camera, above the road, and ahead. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

export interface Spot {
  readonly x: number;
  readonly y: number;
  /** Pixels that a metre is long there. */
  readonly scale: number;
}

const EYE_HEIGHT = 1.45;

/** A camera that looks straight ahead along a level road, with the horizon a little below the middle. */
export class Camera {
  readonly focal: number;
  readonly horizon: number;

  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    this.focal = 0.95 * width;
    this.horizon = 0.575 * height;
  }

  project({ x, y, z }: Place): Spot {
    const scale = this.focal / z;
    return { x: this.width / 2 + x * scale, y: this.horizon - (y - EYE_HEIGHT) * scale, scale };
  }

  /** Where the view through a pixel meets the level `ground`; null at or above the horizon. */
  ground(px: number, py: number, ground: number): Place | null {
    const below = py - this.horizon;
    if (below <= 0) return null;
    const z = ((EYE_HEIGHT - ground) * this.focal) / below;
    return { x: ((px - this.width / 2) * z) / this.focal, y: ground, z };
  }
}
