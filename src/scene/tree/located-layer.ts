import type { SceneLayer } from '../layer.js';

/** A layer and where it is in the stack. */
export interface LocatedLayer {
  readonly layer: SceneLayer;
  readonly parent: LocatedLayer | null;
  /** The list that holds it, bottom first, and its place there. */
  readonly siblings: readonly SceneLayer[];
  readonly index: number;
  /** 0 for the layers of the document itself. */
  readonly depth: number;
  /** Everything from `start` to `end` is this layer and what it holds; lower numbers are painted first. */
  readonly start: number;
  readonly end: number;
  /** Its own eye and that of every group around it. */
  readonly shown: boolean;
  /** `group/layer`, as the user writes it. */
  readonly path: string;
}
