import { HaikeiError } from '../../errors/haikei-error.js';
import { throwIfCancelled } from '../../errors/throw-if-cancelled.js';
import type { LayerId } from '../../scene/layer.js';
import type { Role } from '../../scene/role.js';
import type { SheetChoice } from '../../scene/sheet/sheet-choice.js';
import type { ShotSheet } from '../../scene/sheet/shot-sheet.js';
import type { Shot } from '../../scene/shot.js';
import type { Host, InsertReport, LayerPixels, MovingBackgrounds, PlateInsertion } from '../host.js';
import type { AfterEffectsWorld } from './after-effects-world.js';
import type { AeComp } from './api/ae-item.js';
import type { ShotFacts } from './facts/shot-facts.js';
import { renderingReading } from './footage/rendering-reading.js';
import type { SourceReading } from './footage/source-reading.js';
import { movingBackgrounds } from './moving-backgrounds.js';
import { findComp } from './read/find-items.js';
import { readShotFacts } from './read/read-shot-facts.js';
import { type HowRead, readSource } from './read/read-source.js';
import { remappedTimes } from './read/remapped-times.js';
import { ROLE_NOTE } from './read/role-note.js';
import { SHEET_NOTE } from './read/sheet-note.js';
import { layerIdOf } from './scene/scene-layers.js';
import { shotOf } from './scene/shot-of.js';
import { readSheet } from './sheet/read-sheet.js';
import { StagedShot } from './staged-shot.js';
import { firstDifference } from './plan/first-difference.js';
import { KeptFrames } from './write/kept-frames.js';
import { PlateStore } from './write/plate-store.js';
import { putIn } from './write/put-in.js';
import { inOneUndoGroup } from './write/undo-scope.js';
import { refused } from './refused.js';

/**
 * One composition of After Effects 27.0 or later. Pixels come from the footage's own files; painted plates are files
 * beside the project before After Effects hears of them; what changes the project is one undo group in one turn.
 */
export class AfterEffectsHost implements Host {
  readonly name: string;
  readonly moving: MovingBackgrounds;
  private readonly reading: SourceReading;
  private readonly compId: number;
  private readonly kept = new KeptFrames();
  /** How sources were read, for the plates that are put in later. */
  private readonly read = new Map<LayerId, HowRead>();

  constructor(
    private readonly world: AfterEffectsWorld,
    comp: AeComp,
  ) {
    this.compId = comp.id;
    this.name = comp.name;
    this.reading = renderingReading(world);
    this.moving = movingBackgrounds({
      reading: this.reading,
      kept: this.kept,
      remapped: (layer, times) => remappedTimes(this.comp(), layer, times),
      facts: () => this.readFacts(),
      store: (facts) => this.store(facts),
      note: (layer, how) => void this.read.set(layer, how),
    });
  }

  /** @throws HaikeiError `document-changed`, `host-refused`, and those of its time sheet */
  async readShot(signal: AbortSignal): Promise<Shot> {
    throwIfCancelled(signal);
    const facts = this.readFacts();
    return shotOf(facts, await this.sheetOf(signal, facts));
  }

  /** @throws HaikeiError also `footage-missing`, `project-colour`, and those of picture files */
  async readPixels(signal: AbortSignal, layer: LayerId): Promise<LayerPixels> {
    throwIfCancelled(signal);
    const facts = this.readFacts();
    const [frame = 0] = await this.moving.frames(signal, layer);
    const { pixels, how } = await readSource(signal, this.reading, { facts, layer, frame });
    this.read.set(layer, how);
    return pixels;
  }

  /** @throws HaikeiError `document-changed`, `placement-unverified`, `project-unsaved`, `write-failed`, `host-refused` */
  async insertPlate(signal: AbortSignal, insertion: PlateInsertion): Promise<InsertReport> {
    const { result, real } = await this.inOneStep(signal, insertion.name, (staged) =>
      staged.insertPlate(signal, insertion),
    );
    return { ...result, plate: real(result.plate) };
  }

  /**
   * Everything that `work` puts in is one undo. It works on the shot as it will be; ids of layers that it makes are
   * stand-ins, because After Effects hears of all of it at once, afterwards.
   * @throws HaikeiError what `work` throws, and as `insertPlate`
   */
  async asOneStep<T>(signal: AbortSignal, name: string, work: (host: Host) => Promise<T>): Promise<T> {
    return (await this.inOneStep(signal, name, work)).result;
  }

  readRoles(signal: AbortSignal): Promise<Readonly<Record<string, Role>>> {
    return attempt(() => {
      throwIfCancelled(signal);
      return ROLE_NOTE.read(this.world.api.app.project.xmpPacket, this.compId) ?? {};
    });
  }

  readSheetChoice(signal: AbortSignal): Promise<SheetChoice> {
    return attempt(() => {
      throwIfCancelled(signal);
      return SHEET_NOTE.read(this.world.api.app.project.xmpPacket, this.compId) ?? 'automatic';
    });
  }

  /** @throws HaikeiError `file-damaged` when the project's metadata cannot be read, and so not be added to */
  writeRoles(signal: AbortSignal, roles: Readonly<Record<string, Role>>): Promise<void> {
    return this.remember(signal, (xmp) => ROLE_NOTE.write(xmp, this.compId, roles));
  }

  /** @throws HaikeiError as `writeRoles` */
  writeSheetChoice(signal: AbortSignal, choice: SheetChoice): Promise<void> {
    return this.remember(signal, (xmp) => SHEET_NOTE.write(xmp, this.compId, choice));
  }

  /** The project's metadata as `change` gives them. */
  private remember(signal: AbortSignal, change: (xmp: string) => string): Promise<void> {
    return attempt(() => {
      throwIfCancelled(signal);
      const text = change(this.world.api.app.project.xmpPacket);
      inOneUndoGroup(this.world.api, 'Haikei', ({ project }) => {
        project.xmpPacket = text;
      });
    });
  }

  private async sheetOf(signal: AbortSignal, facts: ShotFacts): Promise<ShotSheet | null> {
    return readSheet(signal, this.world.files, facts, await this.readSheetChoice(signal));
  }

  private async inOneStep<T>(signal: AbortSignal, undoName: string, work: (host: StagedShot) => Promise<T>) {
    throwIfCancelled(signal);
    const before = this.readFacts();
    const { world, reading, read, kept } = this;
    const staged = new StagedShot({
      before,
      sheet: await this.sheetOf(signal, before),
      store: this.store(before),
      reading,
      read,
      kept,
      name: this.name,
    });
    try {
      const result = await work(staged);
      throwIfCancelled(signal);
      this.checkUnchanged(before);
      const { api } = world;
      const steps = staged.steps;
      const ids =
        steps.length === 0 ? null : putIn({ api, undoName, steps, readFacts: () => this.readFacts() });
      staged.settle();
      return { result, real: (id: LayerId): LayerId => layerIdOf(ids?.get(Number(id)) ?? Number(id)) };
    } catch (error) {
      await staged.removeFiles();
      throw error;
    }
  }

  private checkUnchanged(before: ShotFacts): void {
    const difference = firstDifference(before, this.readFacts());
    if (difference === null) return;
    throw new HaikeiError('document-changed', { what: `${this.name}: ${difference}` });
  }

  private comp(): AeComp {
    return findComp(this.world.api.app.project, this.compId, this.name);
  }

  private readFacts(): ShotFacts {
    const comp = this.comp();
    try {
      return readShotFacts(this.world.api, comp);
    } catch (error) {
      throw error instanceof HaikeiError ? error : refused('read', String(error), error);
    }
  }

  private store({ project }: ShotFacts): PlateStore {
    return new PlateStore(this.world.files, project.file, this.name);
  }
}

/** What is done at once, as a promise: what it throws rejects. */
function attempt<T>(work: () => T): Promise<T> {
  return Promise.resolve().then(work);
}
