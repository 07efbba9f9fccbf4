import type { PictureSize } from '../../clip/picture-size.js';
import type { FootageReport } from '../../paint/footage/footage-report.js';
import type { Locale } from '../../locales/locale.js';
import type { PaintJob } from '../../scene/job/paint-job.js';
import type { Call } from '../link/call.js';
import type { PictureBlob } from './clip-calls.js';

/** How a background that moves is painted. */
export interface FootageWay {
  /** Frames of the clip from one painted frame to the next: 1 is every frame. */
  readonly step: number;
  /** Whether what is painted is steadied. */
  readonly steady: boolean;
}

/** The painted frames of footage, as far as they are painted. */
export interface PlateSet extends FootageWay {
  /** At least 1; no other set of this page ever has it. */
  readonly id: number;
  /** PNG files, from the first frame on. */
  readonly plates: readonly Blob[];
  /** What steadying needs to go on after the last plate. */
  readonly reference: Blob | null;
}

export interface FootageRequest {
  readonly document: string;
  /** Of the document, whose look it is. */
  readonly version: number;
  readonly job: PaintJob;
  /** What a light is measured by where that is not the footage's own size. */
  readonly lightFrame?: PictureSize;
  /** The frames as they were filmed, in order. */
  readonly files: readonly PictureBlob[];
  /** Of the clip. */
  readonly frames: number;
  /** What is painted already. */
  readonly set: PlateSet;
  /** For what is said of frames that cannot be read. */
  readonly locale: Locale;
}

/** One more frame of a set. */
export interface PaintedFrame {
  readonly plate: Blob;
  readonly reference: Blob | null;
}

/** What the page asks of the background as footage. */
export interface FootageCalls {
  /**
   * Paints the frames that the set lacks, telling each.
   * @throws HaikeiError `frame-unreadable`, `frame-size`, and as painting does; what was told stays in the set
   */
  readonly footage: Call<FootageRequest, FootageReport, PaintedFrame>;
  /** Makes a set known that another worker has painted. */
  readonly layPlates: Call<Pick<FootageRequest, 'document' | 'version' | 'set'>, void>;
}
