import type { CliContext } from '../../cli-context.js';
import type { RunnableModel } from '../../commands/load-model.js';
import type { PaintWith } from '../../../paint/paint-picture.js';
import type { Progress } from '../../terminal/progress-reporter.js';
import type { ClipOptions } from '../clip-options.js';
import type { ClipSettings } from '../clip-settings.js';
import type { FrameRate } from '../frame-rate.js';
import type { ClipColours } from '../../../clip/shot/colours-of-shot.js';
import type { ClipStack } from '../../../clip/stack/clip-stack.js';
import type { RunState } from '../run/run-state.js';

/** What every step of making a clip is given. */
export interface ClipWork {
  readonly context: CliContext;
  readonly options: ClipOptions;
  readonly settings: ClipSettings;
  readonly model: RunnableModel;
  readonly paintWith: PaintWith;
  readonly onProgress: (progress: Progress) => void;
}

/** A clip that is decided, and whose plates are not yet painted. */
export interface PlannedClip {
  /** `cut12`; begins the names of its frames. */
  readonly name: string;
  /** Frames a second. */
  readonly fps: FrameRate;
  /** Where it goes, absolute. */
  readonly folder: string;
  /** Everything that decides the pictures and is not among the settings. */
  readonly decides: object;
  /** Files that it is made from. */
  readonly files: readonly string[];
  /** Paints what is not painted yet, into the folder, and gives what is to be composited. */
  prepare(run: ClipRun): Promise<PreparedClip>;
}

export interface PreparedClip extends ClipColours {
  readonly stack: ClipStack;
}

/** The run that fills a clip's folder. */
export interface ClipRun {
  readonly folder: string;
  readonly paintWith: PaintWith;
  readonly state: () => RunState;
  /** Remembers that a file could not be read: mended, it is no reason to begin anew. */
  noteUnread(path: string): Promise<void>;
  /** Remembers the record of a plate before the plate is written. */
  record(file: string, provenance: Readonly<Record<string, unknown>>): Promise<void>;
}
