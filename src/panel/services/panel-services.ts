import type { Locale } from '../../locales/locale.js';
import type { Role } from '../../scene/role.js';
import type { Shot } from '../../scene/shot.js';
import type { Catalogue } from './catalogue.js';
import type { PaintOutcome, PaintRun, RunProgress } from './paint-run.js';
import type { PanelDocument } from './panel-document.js';
import type { PanelPicture } from './panel-picture.js';
import type { PreviewPictures, PreviewRequest, ThumbnailRequest } from './picture-request.js';
import type { SheetServices } from './sheet-services.js';
import type { SelfTestReport } from './self-test-report.js';

/** What the panel keeps between two days; the texts are the panel's own, and checked when they come back. */
export type StoredName = 'presets' | 'presets-damaged' | 'settings';

/**
 * Everything the panel asks of the world around it: one object in Photoshop, another in a browser, a third in tests.
 * Whatever can fail rejects with a HaikeiError; `cancelled` when its signal was aborted.
 */
export interface PanelServices {
  /** Of the host, until the artist chooses another. */
  readonly locale: Locale;
  readonly version: string;
  /** Milliseconds; only differences count. */
  now(): number;
  /** Resolves after `milliseconds`, or at once when the signal is aborted. */
  wait(signal: AbortSignal, milliseconds: number): Promise<void>;

  /**
   * Tells which document is in front, at once and whenever that or its layers change; null when there is none.
   * @returns what ends it
   */
  subscribeDocument(listener: (document: PanelDocument | null) => void): () => void;
  readShot(signal: AbortSignal, document: string): Promise<Shot>;
  /** Roles corrected by hand, as the document remembers them: selector to role. */
  readRoles(signal: AbortSignal, document: string): Promise<Readonly<Record<string, Role>>>;
  /** Replaces them. */
  writeRoles(signal: AbortSignal, document: string, roles: Readonly<Record<string, Role>>): Promise<void>;

  /** Of hosts that read time sheets. */
  readonly timeSheets?: SheetServices;

  readCatalogue(signal: AbortSignal): Promise<Catalogue>;
  thumbnail(signal: AbortSignal, request: ThumbnailRequest): Promise<PanelPicture>;
  preview(signal: AbortSignal, request: PreviewRequest): Promise<PreviewPictures>;
  /** Stops within one tile once the signal is aborted, and leaves the document as it was. */
  paint(
    signal: AbortSignal,
    run: PaintRun,
    onProgress: (progress: RunProgress) => void,
  ): Promise<PaintOutcome>;
  selfTest(signal: AbortSignal): Promise<SelfTestReport>;

  /** Null when nothing was kept under this name. */
  readStored(signal: AbortSignal, name: StoredName): Promise<string | null>;
  writeStored(signal: AbortSignal, name: StoredName, text: string): Promise<void>;
}
