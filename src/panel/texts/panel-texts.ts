import type { PaintStage } from '../../paint/paint-progress.js';
import type { PaintJob } from '../../scene/job/paint-job.js';
import type { LayerKind } from '../../scene/layer.js';
import type { Role } from '../../scene/role.js';
import type { SectionName } from '../store/panel-state.js';

/** Everything the panel says besides errors, reasons and placement notes. `{name}` stands for a fact. */
export interface PanelTexts {
  readonly sections: Readonly<Record<SectionName, string>>;
  readonly settings: string;
  readonly back: string;
  /** Short enough for a narrow row. */
  readonly roles: Readonly<Record<Role, string>>;
  /** Of what is left alone for what it is, in the place of its role. */
  readonly kinds: Readonly<Partial<Record<LayerKind, string>>>;
  readonly stack: {
    readonly roleOf: string;
    readonly byItself: string;
    /** The choice of `ignore`, which a row shows as a dash only. */
    readonly leaveAlone: string;
    readonly paintThis: string;
    readonly paintNot: string;
    readonly plateHere: string;
    readonly plateRenewed: string;
    readonly hidden: string;
    readonly painted: string;
    readonly clipped: string;
    readonly lost: string;
  };
  readonly sheet: {
    readonly used: string;
    readonly missing: string;
    readonly unused: string;
    /** Short: they stand beside each other. */
    readonly wishes: Readonly<Record<'ask' | 'automatic' | 'none', string>>;
  };
  readonly preview: {
    readonly before: string;
    readonly after: string;
    readonly compare: string;
    readonly working: string;
    readonly where: string;
    readonly region: string;
  };
  readonly look: {
    readonly hand: string;
    readonly model: string;
    readonly bestModel: string;
    readonly strength: string;
    readonly detail: string;
    readonly noLight: string;
    readonly bakeLight: string;
    readonly hideSource: string;
    readonly use: string;
    readonly uses: Readonly<Record<PaintJob['profile'], string>>;
  };
  readonly presets: {
    readonly label: string;
    readonly own: string;
    readonly save: string;
    readonly name: string;
    readonly keep: string;
    readonly cancel: string;
    readonly remove: string;
    readonly damaged: string;
  };
  readonly licence: {
    readonly use: Readonly<Record<'allowed' | 'forbidden' | 'unknown', string>>;
    readonly trainedOn: string;
    readonly trainedOnUnknown: string;
  };
  readonly run: {
    readonly paint: string;
    readonly paintMany: string;
    readonly stop: string;
    readonly stopping: string;
    readonly stages: Readonly<Record<PaintStage, string>>;
    readonly ofJobs: string;
    readonly left: string;
    readonly progress: string;
    readonly done: string;
    readonly renewed: string;
    readonly undo: string;
    readonly undoNamed: string;
    readonly dismiss: string;
  };
  readonly obstacles: Readonly<Record<'no-document' | 'reading' | 'no-model', string>>;
  readonly selfTest: {
    readonly title: string;
    readonly run: string;
    readonly again: string;
    readonly running: string;
    readonly chosen: string;
    readonly none: string;
    readonly speed: string;
    readonly notHere: string;
    readonly frameTime: string;
    readonly memory: string;
    readonly memoryUnknown: string;
  };
  readonly about: {
    readonly language: string;
    readonly languages: Readonly<Record<'en' | 'ja', string>>;
    readonly model: string;
    readonly promise: string;
    readonly version: string;
  };
}
