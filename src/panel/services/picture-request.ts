import type { Rect } from '../../geometry/rect.js';
import type { Size } from '../../paint/working-size.js';
import type { PaintJob } from '../../scene/job/paint-job.js';
import type { PanelPicture } from './panel-picture.js';

/** The whole frame in small. */
export interface ThumbnailRequest {
  readonly document: string;
  readonly job: PaintJob;
  /** False for the background as the artist made it. */
  readonly painted: boolean;
  /** Longest side of the answer in pixels. */
  readonly size: number;
}

/** A part of the frame at full resolution: what “Paint” would give there, to the pixel. */
export interface PreviewRequest {
  readonly document: string;
  readonly job: PaintJob;
  /** Inside the frame, in its pixels. */
  readonly region: Rect;
  /** What lengths of a light are measured by, where it is not the document's canvas. */
  readonly lightFrame?: Size;
}

/** Both of the size of the region. */
export interface PreviewPictures {
  readonly region: Rect;
  readonly before: PanelPicture;
  readonly after: PanelPicture;
}
