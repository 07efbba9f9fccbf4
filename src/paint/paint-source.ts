import type { Rect } from '../geometry/rect.js';
import { HaikeiError } from '../errors/haikei-error.js';
import type { LayerPixels } from '../host/host.js';
import { createColourTransform } from '../raster/colour/create-colour-transform.js';
import type { LightScript } from '../raster/light/light-script.js';
import { layerColour } from './layer-colour.js';
import { lightPlate } from './light-plate.js';
import { type PaintedPixels, paintPixels } from './paint-pixels.js';
import type { PaintRequest } from './paint-request.js';
import type { PlannedShot } from './plan-shot.js';

export interface PaintedSource extends PaintedPixels {
  readonly bounds: Rect;
}

export interface SourceWork {
  readonly request: PaintRequest;
  readonly planned: PlannedShot;
  readonly hands: Readonly<Record<string, number>>;
  readonly script: LightScript | null;
}

/** One picture of several; a still is the first of one. */
interface Part {
  readonly index: number;
  readonly count: number;
}

const STILL: Part = { index: 0, count: 1 };

/** What the colour profile forbids is refused before the network is loaded. */
async function paintPicture(
  signal: AbortSignal,
  { request, planned: { shot }, hands, script }: SourceWork,
  read: LayerPixels,
  { index, count }: Part,
): Promise<PaintedSource> {
  const { job, model, onProgress } = request;
  const { profile, mode } = layerColour(read, shot);
  if (script !== null && mode === 'gray') throw new HaikeiError('light-needs-colour', { light: script.id });
  const transform = createColourTransform(profile, mode);
  const tell = (stage: 'painting' | 'refining') => (done: number, total: number) =>
    onProgress({ stage, done: index * total + done, total: count * total });
  const onTile = tell('painting');
  if (index === 0) onTile(0, 0);
  const painted = await paintPixels(signal, {
    source: read.pixels,
    transform,
    model,
    hands,
    strength: job.strength,
    tile: job.tile,
    detail: job.detail,
    frame: { width: shot.width, height: shot.height },
    onTile,
    onStrip: tell('refining'),
  });
  return { ...painted, bounds: read.bounds };
}

/** Each frame on its own, lit and put away before the next is read; only one is ever in memory. */
async function paintFrames(
  signal: AbortSignal,
  work: SourceWork,
  moving: NonNullable<PaintRequest['host']['moving']>,
  frames: readonly [number, ...number[]],
): Promise<PaintedSource> {
  const { planned, hands, script } = work;
  const { id } = planned.source;
  let last: PaintedSource | null = null;
  for (const [index, frame] of frames.entries()) {
    const read = await moving.readFrame(signal, id, frame);
    const painted = await paintPicture(signal, work, read, { index, count: frames.length });
    const { pixels } = lightPlate(script, { ...painted, frame: planned.shot, hands }, true);
    await moving.keepFrame(signal, id, frame, { ...read, pixels });
    last = painted;
  }
  return last!;
}

/**
 * Reads and paints a background: one picture, or every frame of it that the shot shows where the host has time and the
 * background moves.
 */
export async function paintSource(signal: AbortSignal, work: SourceWork): Promise<PaintedSource> {
  const { request, planned } = work;
  const { host } = request;
  const {
    source: { id },
    leftOut,
  } = planned;
  const [first, ...others] = (await host.moving?.frames(signal, id)) ?? [];
  if (!host.moving || first === undefined)
    return paintPicture(signal, work, await host.readPixels(signal, id, leftOut), STILL);
  await host.moving.forgetFrames(id);
  try {
    return await paintFrames(signal, work, host.moving, [first, ...others]);
  } catch (error) {
    await host.moving.forgetFrames(id);
    throw error;
  }
}
