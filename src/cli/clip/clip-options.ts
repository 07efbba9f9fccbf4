import type { PaintOptions } from '../settings/paint-options.js';

/** What commander collects for `haikei clip`; every value is still the text that was typed. */
export interface ClipOptions extends Omit<PaintOptions, 'cels' | 'sidecar'> {
  readonly cels?: readonly string[];
  readonly book?: readonly string[];
  readonly paintBooks?: boolean;
  readonly sheet?: string;
  readonly table?: string;
  readonly fps?: string;
  readonly frames?: string;
  readonly on?: string;
  readonly gaps?: string;
  readonly key?: string;
  readonly smooth?: boolean;
  readonly camera?: string;
  /** Absent: MP4 where ffmpeg is installed; false after `--no-movie`. */
  readonly movie?: readonly string[] | false;
  /** Plates and `shot.json` only. */
  readonly shotOnly?: boolean;
  readonly startNumber?: string;
  readonly paintOn?: string;
  /** False after `--no-steady`. */
  readonly steady?: boolean;
}
