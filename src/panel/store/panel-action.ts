import type { HaikeiError } from '../../errors/haikei-error.js';
import type { Locale } from '../../locales/locale.js';
import type { LayerId } from '../../scene/layer.js';
import type { Role } from '../../scene/role.js';
import type { SheetChoice } from '../../scene/sheet/sheet-choice.js';
import type { Shot } from '../../scene/shot.js';
import type { Preset } from '../presets/preset.js';
import type { Catalogue } from '../services/catalogue.js';
import type { PaintOutcome, RunProgress } from '../services/paint-run.js';
import type { PanelDocument } from '../services/panel-document.js';
import type { PreviewPictures } from '../services/picture-request.js';
import type { SelfTestReport } from '../services/self-test-report.js';
import type { PanelSettings } from './panel-settings.js';
import type { Page, PresetsState, SectionName, Thumbnail } from './panel-state.js';

/** What the artist does to the panel itself. */
export type ViewAction =
  | { readonly type: 'language-chosen'; readonly locale: Locale }
  | { readonly type: 'page-opened'; readonly page: Page }
  | { readonly type: 'section-folded'; readonly section: SectionName }
  | { readonly type: 'layer-opened'; readonly layer: LayerId | null };

export type DocumentAction =
  | { readonly type: 'document-came'; readonly document: PanelDocument | null }
  | {
      readonly type: 'shot-read';
      readonly document: string;
      readonly shot: Shot;
      readonly roles: Readonly<Record<string, Role>>;
    }
  | { readonly type: 'sheet-chosen'; readonly document: string; readonly choice: SheetChoice }
  | { readonly type: 'shot-failed'; readonly document: string; readonly error: HaikeiError }
  /** Null goes back to what the layer's name and place say. */
  | { readonly type: 'role-corrected'; readonly selector: string; readonly role: Role | null }
  | { readonly type: 'roles-failed'; readonly error: HaikeiError }
  | { readonly type: 'target-toggled'; readonly selector: string }
  | { readonly type: 'catalogue-read'; readonly catalogue: Catalogue }
  | { readonly type: 'catalogue-failed'; readonly error: HaikeiError }
  | {
      readonly type: 'thumbnail-came';
      readonly document: string;
      readonly slot: string;
      readonly thumbnail: Thumbnail;
    };

export type LookAction =
  | { readonly type: 'settings-restored'; readonly settings: PanelSettings }
  | { readonly type: 'settings-changed'; readonly change: Partial<Omit<PanelSettings, 'hands'>> }
  | { readonly type: 'hand-weighed'; readonly hand: string; readonly weight: number }
  | { readonly type: 'hand-chosen'; readonly hand: string };

export type PresetAction =
  | { readonly type: 'presets-read'; readonly presets: Pick<PresetsState, 'list' | 'damaged'> }
  | { readonly type: 'preset-drafted'; readonly draft: string | null }
  | { readonly type: 'preset-saved'; readonly name: string }
  | { readonly type: 'preset-deleted'; readonly name: string }
  | { readonly type: 'preset-applied'; readonly preset: Preset }
  | { readonly type: 'presets-failed'; readonly error: HaikeiError };

export type PreviewAction =
  | { readonly type: 'preview-moved'; readonly x: number; readonly y: number }
  | { readonly type: 'preview-split'; readonly split: number }
  | { readonly type: 'preview-started' }
  | { readonly type: 'preview-came'; readonly document: string; readonly pictures: PreviewPictures }
  | { readonly type: 'preview-failed'; readonly document: string; readonly error: HaikeiError };

export type RunAction =
  | { readonly type: 'run-started'; readonly jobs: number; readonly at: number }
  | { readonly type: 'run-progressed'; readonly progress: RunProgress; readonly at: number }
  | { readonly type: 'run-stopping' }
  | { readonly type: 'run-finished'; readonly outcome: PaintOutcome; readonly at: number }
  | { readonly type: 'run-failed'; readonly error: HaikeiError }
  | { readonly type: 'result-dismissed' };

export type SelfTestAction =
  | { readonly type: 'self-test-started' }
  | { readonly type: 'self-test-finished'; readonly report: SelfTestReport }
  | { readonly type: 'self-test-failed'; readonly error: HaikeiError };

/** Everything that can change the panel's state. */
export type PanelAction =
  ViewAction | DocumentAction | LookAction | PresetAction | PreviewAction | RunAction | SelfTestAction;
