/**
 * How the camera gets from a key to the next: at one speed, starting softly, ending softly, both, not before the next
 * key, or as a cubic Bézier curve through (x1, y1) and (x2, y2), x within 0..1, as After Effects and CSS have it.
 */
export type Ease = 'linear' | 'in' | 'out' | 'in-out' | 'hold' | readonly [number, number, number, number];

export interface CameraKey {
  /** Counted from 0. */
  readonly frame: number;
  /** Centre of the picture, in pixels of the plate from its upper left corner; need not be whole. */
  readonly x: number;
  readonly y: number;
  /** 2 shows half as much of the plate twice as large. */
  readonly zoom: number;
  /** From here to the next key. */
  readonly ease: Ease;
}

/** A camera move over a shot, as a value; serialises to JSON. `docs/camera.schema.json` describes it. */
export interface Camera {
  readonly format: 'haikei-camera/1';
  /** Size of the picture in pixels; null for that of the cels, or of the plate where there are none. */
  readonly frame: { readonly width: number; readonly height: number } | null;
  /** In order of their frames, at least one. Before the first and after the last the camera stands still. */
  readonly keys: readonly CameraKey[];
  /**
   * How much of the camera's way a layer goes, by its name or by what it is (`bg`, `book`, `cel`): 1 lies on the plate, 0
   * stays in the picture (a character that walks while the BG slides), more is nearer than the plate, less farther.
   */
  readonly speeds: Readonly<Record<string, number>>;
}
