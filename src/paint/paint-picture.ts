import { HaikeiError } from '../errors/haikei-error.js';
import { rectFromSize } from '../geometry/rect.js';
import { checkLicence } from '../inference/licence-gate.js';
import type { Provenance } from '../provenance/provenance.js';
import { asLayerPixels } from '../raster/as-layer-pixels.js';
import { createColourTransform } from '../raster/colour/create-colour-transform.js';
import type { Pixels } from '../raster/pixels.js';
import { isFullyTransparent } from '../raster/transparency.js';
import { describeProvenance } from './describe-provenance.js';
import { lightPlate } from './light-plate.js';
import { lookHands } from './look-hands.js';
import { openLight } from './open-light.js';
import { paintPixels } from './paint-pixels.js';
import type { PaintRequest } from './paint-request.js';
import type { Size } from './working-size.js';

/** A picture that is no document's: its samples, 8 or 16 bit, and the ICC profile that it carries. */
export interface LonePicture {
  readonly pixels: Pixels;
  readonly profile: Uint8Array | null;
}

/** At the depth and in the profile of the picture, with alpha, light and all. */
export interface PaintedPicture extends LonePicture {
  readonly provenance: Provenance;
}

/** What every picture of a clip is painted with. */
export type PaintWith = Omit<PaintRequest, 'host' | 'lightFrame'>;

/** What a picture is to the clip that it belongs to. */
interface PictureInClip {
  /** For messages. */
  readonly name: string;
  /** What brushes and light are measured by. */
  readonly frame: Size;
}

/**
 * Paints one picture as if it were the BG of a document of the frame's size, so that a plate for a pan has the brushes of
 * the frame. A light is baked in.
 * @throws HaikeiError `background-empty` where nothing is to be seen, and with the codes of licence, look, colour and inference
 */
export async function paintPicture(
  signal: AbortSignal,
  { job, model, lights, software, now, onProgress }: PaintWith,
  { pixels, profile }: LonePicture,
  { name, frame }: PictureInClip,
): Promise<PaintedPicture> {
  checkLicence(model.card, job.profile, []);
  const hands = lookHands(model.card, job.look.hands);
  onProgress({ stage: 'reading', done: 0, total: 0 });
  const mode = pixels.channels <= 2 ? 'gray' : 'rgb';
  const script = await openLight(signal, { job, lights }, { mode });
  const source = asLayerPixels(pixels, { depth: pixels.depth === 16 ? 16 : 8, mode });
  if (isFullyTransparent(source)) throw new HaikeiError('background-empty', { layer: name });
  const transform = createColourTransform(profile, mode);
  onProgress({ stage: 'painting', done: 0, total: 0 });
  const { strength, tile, detail } = job;
  const look = { model, hands, strength, tile, detail, frame };
  const painted = await paintPixels(signal, {
    ...look,
    source,
    transform,
    onTile: (done, total) => onProgress({ stage: 'painting', done, total }),
    onStrip: (done, total) => onProgress({ stage: 'refining', done, total }),
  });
  const plate = { pixels: painted.pixels, hands, frame, bounds: rectFromSize(source.width, source.height) };
  const lit = lightPlate(script, plate, true);
  const light = script?.id ?? null;
  const made = { card: model.card, job: { ...job, bakeLight: true }, hands, light };
  const provenance = describeProvenance({ ...made, source: { name: 'BG', key: null }, software, now: now() });
  return { pixels: lit.pixels, profile, provenance };
}
