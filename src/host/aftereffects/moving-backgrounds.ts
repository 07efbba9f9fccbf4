import type { LayerId } from '../../scene/layer.js';
import type { MovingBackgrounds } from '../host.js';
import type { ShotFacts } from './facts/shot-facts.js';
import { frameCount } from './footage/read-footage.js';
import type { SourceReading } from './footage/source-reading.js';
import { shownTimes, sourceTimeAt, usedFrames } from './plan/time-map.js';
import { type HowRead, pictureFootage, type PictureFootage, readSource } from './read/read-source.js';
import type { KeptFrames } from './write/kept-frames.js';
import type { PlateStore } from './write/plate-store.js';
import { throwIfCancelled } from '../../errors/throw-if-cancelled.js';
import { HaikeiError } from '../../errors/haikei-error.js';

/** Half an hour at 24 frames a second. */
const MOST_FRAMES = 43_200;

/** By ids. */
export interface RemappedLayer {
  readonly comp: number;
  readonly layer: number;
}

export interface MovingParts {
  readonly reading: SourceReading;
  readonly kept: KeptFrames;
  /** Which second of its source a layer with time remap shows, at each of `times` of its composition. */
  remapped(layer: RemappedLayer, times: readonly number[]): readonly number[];
  facts(): ShotFacts;
  store(facts: ShotFacts): PlateStore;
  /** Hears how a source was read. */
  note(layer: LayerId, how: HowRead): void;
}

function framesOf(parts: MovingParts, { comp, layer, item }: PictureFootage): readonly number[] {
  if (item.isStill || item.missing || item.frameRate <= 0) return [];
  const count = frameCount(item);
  if (count > MOST_FRAMES)
    throw new HaikeiError('file-too-large', {
      what: `${item.name}: frames`,
      value: count,
      limit: MOST_FRAMES,
    });
  const shown = shownTimes(comp, layer.time);
  const times = layer.time.remapped
    ? parts.remapped({ comp: comp.id, layer: layer.id }, shown)
    : shown.map((time) => sourceTimeAt(layer.time, time));
  const frames = usedFrames(times, { frameRate: item.frameRate, count }, layer.time);
  return frames.length > 0 ? frames : [0];
}

/** Footage that moves as the background of a composition: only the frames that it shows are painted, each once. */
export const movingBackgrounds = (parts: MovingParts): MovingBackgrounds => ({
  frames: (signal, layer) =>
    Promise.resolve().then(() => {
      throwIfCancelled(signal);
      return framesOf(parts, pictureFootage(parts.facts(), layer));
    }),
  async readFrame(signal, layer, frame) {
    throwIfCancelled(signal);
    const { pixels, how } = await readSource(signal, parts.reading, { facts: parts.facts(), layer, frame });
    parts.note(layer, how);
    return pixels;
  },
  async keepFrame(signal, layer, frame, painted) {
    const facts = parts.facts();
    const { item, scene } = pictureFootage(facts, layer);
    const kept = { layerName: scene.name, count: frameCount(item), frame, painted };
    await parts.kept.keep(signal, parts.store(facts), layer, kept);
  },
  async forgetFrames(layer) {
    const sequence = parts.kept.get(layer);
    if (!sequence) return;
    parts.kept.delete(layer);
    await parts.store(parts.facts()).remove(sequence.folder);
  },
});
