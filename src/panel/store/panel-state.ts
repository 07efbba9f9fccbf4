import type { HaikeiError } from '../../errors/haikei-error.js';
import type { Locale } from '../../locales/locale.js';
import type { LayerId } from '../../scene/layer.js';
import type { Role } from '../../scene/role.js';
import type { SheetChoice } from '../../scene/sheet/sheet-choice.js';
import type { Shot } from '../../scene/shot.js';
import type { Catalogue } from '../services/catalogue.js';
import type { PaintOutcome, RunProgress } from '../services/paint-run.js';
import type { PanelDocument } from '../services/panel-document.js';
import type { PanelPicture } from '../services/panel-picture.js';
import type { PreviewPictures } from '../services/picture-request.js';
import type { SelfTestReport } from '../services/self-test-report.js';
import type { Preset } from '../presets/preset.js';
import type { PanelSettings } from './panel-settings.js';

export type Page = 'paint' | 'settings';
export type SectionName = 'stack' | 'preview' | 'look' | 'light';

/** The document in front and its layers. A shot that is read again stays on show until the new one is there. */
export interface DocumentState {
  readonly document: PanelDocument | null;
  readonly shot: Shot | null;
  /** Null in hosts that read no time sheets. */
  readonly sheet: SheetChoice | null;
  readonly error: HaikeiError | null;
}

export interface Thumbnail {
  /** What it shows, to tell whether it still does. */
  readonly key: string;
  readonly picture: PanelPicture;
}

export interface PreviewState {
  /** Middle of the region in the frame's pixels; null for the middle of the frame. */
  readonly centre: { readonly x: number; readonly y: number } | null;
  /** Percent of the width that shows the picture before. */
  readonly split: number;
  readonly pictures: PreviewPictures | null;
  readonly working: boolean;
  readonly error: HaikeiError | null;
}

export type RunState =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'running';
      readonly jobs: number;
      readonly stopping: boolean;
      readonly startedAt: number;
      /** When the first tile of the job at work was begun. */
      readonly paintingSince: number | null;
      readonly progress: RunProgress | null;
      readonly secondsLeft: number | null;
    }
  | { readonly kind: 'done'; readonly outcome: PaintOutcome; readonly seconds: number }
  | { readonly kind: 'failed'; readonly error: HaikeiError };

export interface PresetsState {
  readonly list: readonly Preset[];
  /** How many of what was stored could not be read, and its text. */
  readonly damaged: { readonly count: number; readonly text: string } | null;
  /** Name being typed; null when nothing is being saved. */
  readonly draft: string | null;
  readonly error: HaikeiError | null;
}

export type SelfTestState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running' }
  | { readonly kind: 'done'; readonly report: SelfTestReport }
  | { readonly kind: 'failed'; readonly error: HaikeiError };

export interface PanelState {
  readonly locale: Locale;
  readonly page: Page;
  readonly folded: readonly SectionName[];
  /** The layer whose role is being corrected. */
  readonly openLayer: LayerId | null;
  readonly document: DocumentState;
  /** Selector to role, as the document remembers them; some may be of layers that are gone. */
  readonly corrections: Readonly<Record<string, Role>>;
  /** Why the document could not remember the last correction. */
  readonly correctionError: HaikeiError | null;
  /** Selectors of the layers to paint; empty lets the roles decide. */
  readonly targets: readonly string[];
  readonly catalogue: Catalogue;
  readonly catalogueError: HaikeiError | null;
  readonly settings: PanelSettings;
  /** By their place in the panel; an old one stays on show until the new one has come. */
  readonly thumbnails: Readonly<Record<string, Thumbnail>>;
  readonly presets: PresetsState;
  readonly preview: PreviewState;
  readonly run: RunState;
  readonly selfTest: SelfTestState;
}
