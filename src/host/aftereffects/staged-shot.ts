import { HaikeiError } from '../../errors/haikei-error.js';
import { throwIfCancelled } from '../../errors/throw-if-cancelled.js';
import { rectHeight, rectWidth } from '../../geometry/rect.js';
import { hasAlpha } from '../../raster/pixels.js';
import type { LayerId, PlateStamp } from '../../scene/layer.js';
import type { ShotSheet } from '../../scene/sheet/shot-sheet.js';
import type { Shot } from '../../scene/shot.js';
import type { HostRemark } from '../../scene/insert-note.js';
import type { Host, InsertReport, LayerPixels, PlateInsertion } from '../host.js';
import type { FootageFacts } from './facts/item-facts.js';
import type { ShotFacts } from './facts/shot-facts.js';
import type { SourceReading } from './footage/source-reading.js';
import { alterFacts } from './plan/alter-facts.js';
import type { FootageFile } from './plan/insertion-plan.js';
import { planInsertion } from './plan/plan-insertion.js';
import { type HowRead, pictureFootage, readSource } from './read/read-source.js';
import { layerIdOf } from './scene/scene-layers.js';
import { shotOf } from './scene/shot-of.js';
import { commentOf } from './scene/plate-mark.js';
import type { KeptFrames, KeptSequence } from './write/kept-frames.js';
import type { PlateStore } from './write/plate-store.js';
import type { PlannedStep } from './write/put-in.js';

const MAX_STAMPED_NAME = 1024;

export interface StagedParts {
  readonly name: string;
  readonly before: ShotFacts;
  readonly sheet: ShotSheet | null;
  readonly reading: SourceReading;
  readonly store: PlateStore;
  readonly read: ReadonlyMap<LayerId, HowRead>;
  readonly kept: KeptFrames;
}

const stampFor = ({ provenance }: PlateInsertion): PlateStamp => ({
  sourceName: provenance.source.name.slice(0, MAX_STAMPED_NAME),
  sourceKey: provenance.source.key,
  record: JSON.stringify(provenance),
});

/** Anchor, masks and scale of a layer count in its source's pixels, so a plate of another size would lie elsewhere. */
function checkPlate({ bounds, pixels }: PlateInsertion, { width, height }: FootageFacts): void {
  const { channels, data, depth } = pixels;
  const sound =
    pixels.width === width &&
    pixels.height === height &&
    rectWidth(bounds) === width &&
    rectHeight(bounds) === height &&
    depth !== 32 &&
    data.length === width * height * channels;
  if (sound) return;
  const found = `${pixels.width}×${pixels.height} pixels of ${depth} bits and ${channels} channels`;
  throw new HaikeiError('internal', { reason: `${found} for a source of ${width}×${height}` });
}

/**
 * A composition as it will be. Plates are put into it by planning alone; their files are written, and After Effects has
 * not heard of anything yet.
 */
export class StagedShot implements Host {
  readonly name: string;
  readonly steps: PlannedStep[] = [];
  private facts: ShotFacts;
  private readonly folders: string[] = [];
  private readonly sources: LayerId[] = [];

  constructor(private readonly parts: StagedParts) {
    this.name = parts.name;
    this.facts = parts.before;
  }

  readShot(signal: AbortSignal): Promise<Shot> {
    return Promise.resolve().then(() => {
      throwIfCancelled(signal);
      return shotOf(this.facts, this.parts.sheet);
    });
  }

  async readPixels(signal: AbortSignal, layer: LayerId): Promise<LayerPixels> {
    throwIfCancelled(signal);
    return (await readSource(signal, this.parts.reading, { facts: this.facts, layer, frame: 0 })).pixels;
  }

  async insertPlate(signal: AbortSignal, insertion: PlateInsertion): Promise<InsertReport> {
    throwIfCancelled(signal);
    const { plan: placement, name, light } = insertion;
    if (light !== null)
      throw new HaikeiError('internal', { reason: 'a light that is not part of the pixels' });
    const { item } = pictureFootage(this.facts, placement.source);
    const stamp = stampFor(insertion);
    const request = { placement, name, stamp, footage: await this.store(signal, insertion, item, stamp) };
    const plan = planInsertion(this.facts, request);
    const { shot, made } = alterFacts(this.facts, plan);
    this.facts = shot;
    this.steps.push({ plan, after: shot, plate: made.plate });
    const plate = placement.action === 'update' ? placement.plate : layerIdOf(made.plate!);
    const notes = this.remarks(placement.source).map((kind) => ({ kind }));
    return { plate, approximated: [], notes };
  }

  /** Files of what did not come to be. */
  async removeFiles(): Promise<void> {
    for (const folder of this.folders) await this.parts.store.remove(folder);
    this.settle();
  }

  /** What was kept for these plates is in the composition now. */
  settle(): void {
    for (const source of this.sources) this.parts.kept.delete(source);
  }

  private remarks(source: LayerId): readonly HostRemark[] {
    const { read, kept } = this.parts;
    const how = read.get(source);
    return [
      ...(how?.remarks ?? []),
      ...(kept.get(source) ? (['made-sequence'] as const) : []),
      ...(this.facts.project.management === 'ocio' ? (['check-colour-space'] as const) : []),
    ];
  }

  private async store(
    signal: AbortSignal,
    insertion: PlateInsertion,
    item: FootageFacts,
    stamp: PlateStamp,
  ): Promise<FootageFile> {
    checkPlate(insertion, item);
    const { source } = insertion.plan;
    this.sources.push(source);
    const kept = this.parts.kept.get(source);
    const path = kept ? await this.finish(signal, kept) : await this.writeStill(signal, insertion);
    const { width, height, channels } = kept?.like ?? insertion.pixels;
    return {
      path,
      name: insertion.name,
      comment: commentOf(insertion.name, stamp),
      width,
      height,
      pixelAspect: item.pixelAspect,
      hasAlpha: hasAlpha(channels),
      sequence: kept && { frames: kept.count, frameRate: item.frameRate },
    };
  }

  private async writeStill(signal: AbortSignal, { plan, pixels }: PlateInsertion): Promise<string> {
    const { store, read } = this.parts;
    const { scene } = pictureFootage(this.facts, plan.source);
    const folder = await store.newFolder(signal);
    this.folders.push(folder);
    const path = store.pathOf(folder, scene.name, null);
    await store.write(signal, path, pixels, read.get(plan.source)?.profile ?? null);
    return path;
  }

  private async finish(signal: AbortSignal, kept: KeptSequence): Promise<string> {
    const { store } = this.parts;
    this.folders.push(kept.folder);
    await store.fillGaps(signal, kept, kept, kept);
    return store.pathOf(kept.folder, kept.layer, 0, kept.count);
  }
}
