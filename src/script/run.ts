import type { ShotFacts } from '../host/aftereffects/facts/shot-facts.js';
import { compareFacts } from './carry/compare-facts.js';
import { putIn } from './carry/put-in.js';
import { readShotFacts } from './facts/read-shot-facts.js';
import { removeFolder } from './files/folders.js';
import { placePlates } from './files/place-plates.js';
import { bringNeeds } from './job/bring-needs.js';
import type { CompanionResult, Plates } from './job/companion-result.js';
import { answerFolder, type BroughtFile, handIn, readAnswer, withdraw } from './job/hand-in.js';
import { findCompanion } from './job/heartbeat.js';
import { type KnownFolder, shotJob } from './job/shot-job.js';
import { fillIn } from './talk/fill-in.js';
import type { Chosen, Palette } from './talk/palette.js';
import { reasonOf } from './talk/reason-of.js';
import { scriptTexts } from './talk/script-texts.js';

/** Milliseconds that a companion may be away: it may have been started anew. */
const PATIENCE = 60000;

/** How often the companion may ask for more before it paints. */
const MOST_ROUNDS = 8;

const now = (): number => new Date().getTime();

export interface RunRequest {
  readonly folder: string;
  readonly comp: CompItem;
  readonly layers: readonly number[];
  readonly chosen: Chosen;
  readonly palette: Palette;
}

/** One press of “Paint”: hands the composition to the companion and puts in what comes back. */
export class Run {
  private readonly texts = scriptTexts();
  private readonly facts: ShotFacts;
  private readonly begun = now();
  private files: readonly BroughtFile[] = [];
  private folders: readonly KnownFolder[] = [];
  private rounds = 0;
  private heard = now();
  private id: string | null = null;

  /** @throws Error where the job cannot be handed in */
  constructor(private readonly request: RunRequest) {
    this.facts = readShotFacts(request.comp);
    this.ask();
  }

  /** Looks for the answer. @returns whether there is more to wait for */
  look(): boolean {
    const { folder, palette, comp } = this.request;
    if (this.id === null) return false;
    const result = readAnswer(folder, this.id);
    if (result !== null) return this.take(result, answerFolder(folder, this.id));
    if (findCompanion(folder)) this.heard = now();
    if (now() - this.heard > PATIENCE) return this.end(this.texts.gone, true);
    const seconds = String(Math.round((now() - this.begun) / 1000));
    palette.say(fillIn(this.texts.waiting, { comp: comp.name, seconds: seconds }));
    return true;
  }

  stop(): void {
    if (this.id === null) return;
    this.giveUp();
    this.end(this.texts.stopped, false);
  }

  /** Whatever went wrong on the way: told, and the job is nobody's any more. */
  fail(reason: string): void {
    this.giveUp();
    this.end(fillIn(this.texts.failed, { reason: reason }), true);
  }

  private giveUp(): void {
    if (this.id !== null) withdraw(this.request.folder, this.id);
  }

  private ask(): void {
    const { layers, chosen, folder } = this.request;
    const { facts, files, folders } = this;
    this.rounds++;
    const job = shotJob({ facts: facts, layers: layers, chosen: chosen, files: files, folders: folders });
    this.id = handIn(folder, job, files);
  }

  private take(result: CompanionResult, done: string): boolean {
    if (result.kind === 'failed') {
      removeFolder(done);
      return this.end(`${result.what}\n${result.remedy}`, true);
    }
    if (result.kind === 'plates') return this.put(result, done);
    removeFolder(done);
    if (this.rounds >= MOST_ROUNDS) throw new Error(result.files.concat(result.folders).join('\n'));
    const brought = bringNeeds(result, { files: this.files, folders: this.folders });
    this.files = brought.files;
    this.folders = brought.folders;
    this.ask();
    return true;
  }

  private put(plates: Plates, done: string): boolean {
    const changed = compareFacts(this.facts, readShotFacts(this.request.comp));
    if (changed !== null) {
      removeFolder(done);
      return this.end(fillIn(this.texts.changed, { what: changed }), true);
    }
    const takeAway = placePlates(done, plates, app.project.file as File);
    removeFolder(done);
    try {
      putIn(plates);
    } catch (error) {
      takeAway();
      return this.end(fillIn(this.texts.notPutIn, { reason: reasonOf(error) }), true);
    }
    const painted = fillIn(this.texts.painted, { comp: this.request.comp.name });
    return this.end([painted].concat(plates.told.slice(0), [this.texts.undo]).join('\n'), false);
  }

  private end(text: string, isTold: boolean): false {
    const { palette } = this.request;
    this.id = null;
    palette.setBusy(false);
    palette.say(text);
    if (isTold) alert(text, this.texts.title);
    return false;
  }
}
