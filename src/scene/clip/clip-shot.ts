import type { Camera } from '../camera/camera.js';

/** A picture file of a clip. */
export interface ShotDrawing {
  /** What spans call it. */
  readonly id: string;
  /** From the folder of the shot file, with `/`; a PSD where `layer` names what of it. */
  readonly path: string;
  /** Path of the layer or group in a PSD; null for a picture. */
  readonly layer: string | null;
}

export interface ShotSpan {
  /** Counted from 0. */
  readonly frame: number;
  readonly frames: number;
  /** Id of a drawing; null where nothing stands. */
  readonly drawing: string | null;
}

/** What the picture shows of a layer, from a frame on until the next view. */
export interface ShotView {
  /** Counted from 0. */
  readonly frame: number;
  /** Where the picture's upper left corner lies on the layer, in the layer's pixels; need not be whole. */
  readonly left: number;
  readonly top: number;
  /** Pixels of the picture for each of the layer. */
  readonly zoom: number;
}

export interface ShotLayer {
  readonly name: string;
  readonly kind: 'plate' | 'book' | 'cel';
  /** Blend mode by Photoshop's name, lower case and hyphenated: `multiply`, `linear-dodge`; absent for `normal`. */
  readonly blend?: string;
  /** Whether compositors have to key white out of its drawings, and smooth their edges. */
  readonly key: 'none' | 'white';
  /** Whether `key` was seen by the first drawing; then each other one has white keyed where it is opaque itself. */
  readonly keyedIfOpaque?: boolean;
  readonly smooth: boolean;
  /** Upper left corner on the plate at the camera's first key, in pixels. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** How much of the camera's way it goes. */
  readonly speed: number;
  /** The camera's move as it comes to this layer, at each frame at which it is another than before; the first at frame 0. */
  readonly views: readonly ShotView[];
  readonly drawings: readonly ShotDrawing[];
  readonly spans: readonly ShotSpan[];
}

/** What a clip was made of and what came out: enough to build it again in a compositor. `docs/shot.schema.json`. */
export interface ClipShot {
  readonly format: 'haikei-shot/1';
  readonly name: string;
  readonly software: string;
  /** Frames a second as a fraction: 24000/1001 is [24000, 1001]. */
  readonly fps: readonly [number, number];
  readonly frames: number;
  readonly width: number;
  readonly height: number;
  /** Bottom first. */
  readonly layers: readonly ShotLayer[];
  readonly camera: Camera | null;
  readonly output: {
    /** `frames/cut_%04d.png`, from the folder of the shot file. */
    readonly frames: string;
    /** Number of the first frame's file. */
    readonly first: number;
    readonly preview: string;
    readonly contact: string;
    readonly movies: readonly string[];
  };
  /** Records of the painted plates, as in their sidecars. */
  readonly provenance: readonly Readonly<Record<string, unknown>>[];
}
