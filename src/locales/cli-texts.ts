import type { PaintStageName } from './paint-stage-name.js';

/** Everything the command line says besides errors, roles and placement notes. */
export interface CliTexts {
  readonly about: string;
  readonly headings: Readonly<
    Record<'usage' | 'options' | 'commands' | 'arguments' | 'examples' | 'exitCodes', string>
  >;
  readonly exitCodes: string;
  readonly commands: Readonly<Record<CommandName, string>>;
  readonly args: Readonly<
    Record<'input' | 'clipInput' | 'shotFile' | 'jobFolder' | 'modelFile' | 'modelName', string>
  >;
  readonly options: Readonly<Record<OptionName, string>>;
  readonly paintExamples: string;
  readonly clipExamples: string;
  readonly framesExamples: string;
  readonly stages: Readonly<Record<PaintStageName, string>>;
  timeLeft(duration: string): string;
  readonly stopping: string;
  readonly report: ReportTexts;
  readonly clip: ClipTexts;
  readonly watch: WatchTexts;
  readonly lights: LightTexts;
  readonly models: ModelTexts;
}

export type CommandName =
  | 'paint'
  | 'clip'
  | 'frames'
  | 'inspect'
  | 'watch'
  | 'lights'
  | 'models'
  | 'modelsList'
  | 'modelsShow'
  | 'modelsAdd'
  | 'modelsRemove';

export type OptionName =
  | 'out'
  | 'look'
  | 'light'
  | 'bakeLight'
  | 'strength'
  | 'detail'
  | 'background'
  | 'role'
  | 'model'
  | 'profile'
  | 'cels'
  | 'hideOriginal'
  | 'plate'
  | 'plateDepth'
  | 'preview'
  | 'sidecar'
  | 'job'
  | 'saveJob'
  | 'force'
  | 'tile'
  | 'threads'
  | 'reproducible'
  | 'clipBackground'
  | 'clipCels'
  | 'clipOut'
  | 'clipJob'
  | 'clipForce'
  | 'book'
  | 'paintBooks'
  | 'sheet'
  | 'table'
  | 'fps'
  | 'frames'
  | 'on'
  | 'gaps'
  | 'key'
  | 'smooth'
  | 'camera'
  | 'movie'
  | 'noMovie'
  | 'startNumber'
  | 'paintOn'
  | 'steady'
  | 'shotOnly'
  | 'partFrom'
  | 'partTo'
  | 'partOut'
  | 'partForce'
  | 'modelFolder'
  | 'json'
  | 'lang'
  | 'help'
  | 'version'
  | 'addName'
  | 'addTitle'
  | 'addLicence'
  | 'addCommercial'
  | 'addAttribution'
  | 'addUrl'
  | 'addRange'
  | 'addOutputRange'
  | 'addChannels';

export interface ReportTexts {
  painted(facts: {
    layer: string;
    size: string;
    depth: number;
    model: string;
    look: string;
    strength: string;
  }): string;
  /** Where the network painted at another size than the plate's. */
  working(size: string): string;
  readonly inserted: string;
  readonly updated: string;
  seams(kind: 'exact' | 'blended' | 'none', tiles: number): string;
  licence(licence: string, commercial: 'allowed' | 'forbidden' | 'unknown'): string;
  approximated(list: string): string;
  readonly written: Readonly<Record<'document' | 'plate' | 'preview' | 'sidecar' | 'job', string>>;
  became(format: string): string;
  readonly personalNotice: string;
  document(facts: { name: string; size: string; depth: number; mode: string; profile: string }): string;
  readonly untagged: string;
  readonly grey: string;
  readonly provenance: string;
  readonly noProvenance: string;
}

export interface ClipTexts {
  made(facts: { frames: number; size: string; fps: string; seconds: string }): string;
  readonly layers: string;
  readonly written: Readonly<Record<'frames' | 'preview' | 'contact' | 'movie' | 'shot', string>>;
  /** Numbers are in words of the caller; `cuts` may be empty. */
  steadied(facts: { painted: string; steadied: string; still: string; cuts: string }): string;
  /** `fps` is a number, or – for a video that does not say it. */
  video(facts: { path: string; size: string; fps: string }): string;
  readonly noMovie: string;
  /** Of plates and shot file without frames; `shot` is its path. */
  shotOnly(shot: string): string;
  /** `made` were composited, `there` were there. */
  part(facts: { frames: string; from: number; to: number; made: number; there: number }): string;
  readonly stopping: string;
}

export interface WatchTexts {
  watching(folder: string): string;
  /** `failure` is empty where the job was done. */
  answered(job: string, failure: string): string;
  readonly stopping: string;
}

export interface LightTexts {
  readonly columns: Readonly<Record<'name' | 'title' | 'parts', string>>;
  readonly parts: Readonly<Record<'colour' | 'haze' | 'bloom', string>>;
  readonly own: string;
}

export interface ModelTexts {
  readonly columns: Readonly<Record<'name' | 'version' | 'hands' | 'use' | 'cost' | 'from', string>>;
  readonly use: Readonly<Record<'allowed' | 'forbidden' | 'unknown', string>>;
  readonly from: Readonly<Record<'bundled' | 'user', string>>;
  readonly added: (name: string, card: string) => string;
  readonly removed: (name: string) => string;
  readonly measured: string;
  readonly pleaseCheck: string;
}
