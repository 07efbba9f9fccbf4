import type { Catalogue } from '../panel/services/catalogue.js';
import type { PictureSize } from '../clip/picture-size.js';
import type { PaintOutcome, RunProgress } from '../panel/services/paint-run.js';
import type { PanelPicture } from '../panel/services/panel-picture.js';
import type { PreviewPictures, PreviewRequest, ThumbnailRequest } from '../panel/services/picture-request.js';
import type { SelfTestReport } from '../panel/services/self-test-report.js';
import type { Rect } from '../geometry/rect.js';
import type { PaintJob } from '../scene/job/paint-job.js';
import type { Role } from '../scene/role.js';
import type { Shot } from '../scene/shot.js';
import type { BenchRun } from './bench-run.js';
import type { ClipCalls } from './clip/clip-calls.js';
import type { FootageCalls } from './clip/footage-calls.js';
import type { Call } from './link/call.js';
import type { TileRequest } from './view/tile-request.js';

/** A file of the person's. */
export interface ChosenFile {
  readonly name: string;
  readonly blob: Blob;
}

export interface OpenedDocument {
  /** A number as a text; no other document of this page ever has it. */
  readonly id: string;
  readonly name: string;
  readonly width: number;
  readonly height: number;
}

/** A painting that is kept, to look at beside another one and to come back to. */
export interface KeptLook {
  readonly version: number;
  /** What it was painted with, `gouache 2 : poster 1 · dusk · 50 %`. */
  readonly name: string;
}

/** Where a document stands among its steps. */
export interface DocumentState {
  /** Name of the step that would be undone; null where there is none. */
  readonly undo: string | null;
  readonly redo: string | null;
  /** Of the pixels: the same number is the same document, after an undo too. */
  readonly version: number;
  /** The last few paintings, the oldest first, whether they are undone or not. */
  readonly looks: readonly KeptLook[];
}

/** A part of the frame as it would be painted. */
export interface LiveRequest {
  readonly document: string;
  readonly job: PaintJob;
  /** What is seen, in the frame's pixels. */
  readonly region: Rect;
  /** What lengths of a light are measured by, where it is not the document's canvas. */
  readonly lightFrame?: PictureSize;
}

export interface LivePicture {
  readonly bitmap: ImageBitmap;
  /** Where it lies in the frame; as large as what was asked for, or larger. */
  readonly area: Rect;
  /** Mixed from other paintings, until the network has painted this one. */
  readonly rough: boolean;
}

export interface Hint {
  readonly name: string;
  readonly text: string;
}

/** What the page asks of the worker that holds the document. Failures are HaikeiErrors. */
export interface WorkbenchCalls extends ClipCalls, FootageCalls {
  /** Tells what is to be remembered for the next time; never ends by itself. */
  readonly begin: Call<readonly Hint[], void, Hint>;
  /** Takes the place of what was open. @throws HaikeiError as the readers of PSD and of pictures do */
  readonly open: Call<ChosenFile & { readonly id: string }, OpenedDocument>;
  readonly state: Call<string, DocumentState>;
  /** One step back or forth; stays where it is when there is none. */
  readonly step: Call<{ readonly document: string; readonly to: 'undo' | 'redo' }, DocumentState>;
  /** Makes a kept look the document, as a step. Stays where it is when it is no longer kept. */
  readonly takeLook: Call<{ readonly document: string; readonly version: number }, DocumentState>;
  readonly tile: Call<TileRequest, ImageBitmap>;
  /** The document's file as it is now. */
  readonly file: Call<string, { readonly blob: Blob; readonly extension: 'psd' | 'psb' }>;
  /** The plate of this name as PNG, 16 bit a channel; of several the uppermost. @throws HaikeiError `layer-unknown` */
  readonly plate: Call<{ readonly document: string; readonly name: string | null }, Blob | null>;

  readonly readShot: Call<string, Shot>;
  readonly readRoles: Call<string, Readonly<Record<string, Role>>>;
  readonly writeRoles: Call<
    { readonly document: string; readonly roles: Readonly<Record<string, Role>> },
    void
  >;
  readonly readCatalogue: Call<null, Catalogue>;
  readonly thumbnail: Call<ThumbnailRequest, PanelPicture>;
  /** Tells pictures, each better than the one before; ends when it is the best, and paints what may be wanted next. */
  readonly live: Call<LiveRequest, void, LivePicture>;
  readonly preview: Call<PreviewRequest, PreviewPictures>;
  /** BOOKs that are painted along belong to the version that comes of it. */
  readonly paint: Call<BenchRun, PaintOutcome, RunProgress>;
  readonly selfTest: Call<null, SelfTestReport>;
}
