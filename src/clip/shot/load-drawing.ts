import { HaikeiError } from '../../errors/haikei-error.js';
import { visiblePatch } from '../../raster/clip/visible-patch.js';
import { greyInSrgb } from '../../raster/colour/grey-in-srgb.js';
import type { Patch } from '../../raster/composite/surface.js';
import type { ClipShot, ShotDrawing, ShotLayer } from '../../scene/clip/clip-shot.js';
import { finishDrawing } from '../cels/finish-drawing.js';
import { readFramePicture } from '../cels/read-frame-picture.js';
import { canvasOf, EVERYWHERE } from '../psd/psd-stack.js';
import type { ShotSources } from './shot-sources.js';

interface Wanted {
  readonly shot: Pick<ClipShot, 'camera'>;
  readonly layer: ShotLayer;
  readonly drawing: ShotDrawing;
  /** Where it first stands, from 0. */
  readonly frame: number;
}

async function fromDocument(signal: AbortSignal, sources: ShotSources, wanted: Wanted): Promise<Patch> {
  const { shot, layer, drawing } = wanted;
  const path = drawing.layer!;
  const document = await sources.document(signal, drawing.path);
  const picture = document.pictureAt(path, layer.kind === 'cel');
  if (picture === null) {
    const where = `layers "${layer.name}", drawings "${drawing.id}"`;
    const reason = `names "${path}", which is not one layer of ${drawing.path}`;
    throw new HaikeiError('shot-invalid', { path: sources.path, where, reason });
  }
  return picture.render(shot.camera === null ? canvasOf(document.shot) : EVERYWHERE);
}

async function fromPicture(
  signal: AbortSignal,
  { files, locale }: ShotSources,
  { layer, drawing, frame }: Wanted,
): Promise<Patch> {
  const path = files.locate(drawing.path);
  const picture = await readFramePicture(signal, { files, path: drawing.path, frame, locale });
  const { width, height } = picture.pixels;
  if (width !== layer.width || height !== layer.height) {
    const [found, expected] = [`${width}×${height}`, `${layer.width}×${layer.height}`];
    throw new HaikeiError('frame-size', { path, frame: frame + 1, found, expected });
  }
  // As when the clip was made: what lies over a grey plate may be in colour; a BOOK has alpha of its own.
  if (layer.kind === 'plate') return visiblePatch(greyInSrgb(picture).pixels);
  if (layer.kind === 'book') return visiblePatch(picture.pixels);
  return finishDrawing(picture.pixels, layer.keyedIfOpaque === true ? 'auto' : layer.key, layer.smooth);
}

/**
 * A drawing of a shot file as it is composited: straight alpha, keyed and smoothed as the shot says.
 * @throws HaikeiError `frame-unreadable`, `frame-size`, `shot-invalid` for a layer that its document has not or has twice,
 * `cancelled`, and what reading a PSD throws
 */
export const loadDrawing = (signal: AbortSignal, sources: ShotSources, wanted: Wanted): Promise<Patch> =>
  wanted.drawing.layer === null
    ? fromPicture(signal, sources, wanted)
    : fromDocument(signal, sources, wanted);
