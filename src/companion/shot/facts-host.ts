import { HaikeiError } from '../../errors/haikei-error.js';
import type { ShotFacts } from '../../host/aftereffects/facts/shot-facts.js';
import { compOf } from '../../host/aftereffects/facts/find-facts.js';
import type { SourceReading } from '../../host/aftereffects/footage/source-reading.js';
import { movingBackgrounds } from '../../host/aftereffects/moving-backgrounds.js';
import { type HowRead, readSource } from '../../host/aftereffects/read/read-source.js';
import { StagedShot } from '../../host/aftereffects/staged-shot.js';
import { KeptFrames } from '../../host/aftereffects/write/kept-frames.js';
import { PlateStore } from '../../host/aftereffects/write/plate-store.js';
import type { Host, InsertReport, LayerPixels, MovingBackgrounds, PlateInsertion } from '../../host/host.js';
import type { ShotSheet } from '../../scene/sheet/shot-sheet.js';
import type { LayerId } from '../../scene/layer.js';
import type { Shot } from '../../scene/shot.js';
import type { ShotJob } from '../messages/companion-job.js';

export interface FactsHostParts {
  readonly facts: ShotFacts;
  readonly sheet: ShotSheet | null;
  readonly reading: SourceReading;
  readonly remaps: ShotJob['remaps'];
}

/** A composition that somebody else has told: plates are planned and written, and put in by whoever asked. */
export class FactsHost implements Host {
  readonly name: string;
  readonly moving: MovingBackgrounds;
  readonly staged: StagedShot;
  private readonly read = new Map<LayerId, HowRead>();

  private readonly facts: ShotFacts;
  private readonly reading: SourceReading;

  constructor({ facts, sheet, reading, remaps }: FactsHostParts) {
    this.facts = facts;
    this.reading = reading;
    this.name = compOf(facts, facts.root).name;
    const kept = new KeptFrames();
    const store = new PlateStore(reading.files, facts.project.file, this.name);
    this.moving = movingBackgrounds({
      reading,
      kept,
      remapped: ({ layer }, times) => remapOf(remaps, layer, times.length),
      facts: () => facts,
      store: () => store,
      note: (layer, how) => void this.read.set(layer, how),
    });
    const { name, read } = this;
    this.staged = new StagedShot({ name, before: facts, sheet, reading, store, read, kept });
  }

  readShot(signal: AbortSignal): Promise<Shot> {
    return this.staged.readShot(signal);
  }

  async readPixels(signal: AbortSignal, layer: LayerId): Promise<LayerPixels> {
    const [frame = 0] = await this.moving.frames(signal, layer);
    const { pixels, how } = await readSource(signal, this.reading, { facts: this.facts, layer, frame });
    this.read.set(layer, how);
    return pixels;
  }

  insertPlate(signal: AbortSignal, insertion: PlateInsertion): Promise<InsertReport> {
    return this.staged.insertPlate(signal, insertion);
  }

  asOneStep<T>(_signal: AbortSignal, _name: string, work: (host: Host) => Promise<T>): Promise<T> {
    return work(this.staged);
  }
}

function remapOf(remaps: ShotJob['remaps'], id: number, count: number): readonly number[] {
  const found = remaps.find(({ layer }) => layer === id);
  if (found?.times.length === count) return found.times;
  const reason = `${found?.times.length ?? 0} times for ${count} frames of layer ${id}`;
  throw new HaikeiError('job-invalid', { where: 'job.json: remaps', reason });
}
