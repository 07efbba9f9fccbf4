import { rectFromSize } from '../../../geometry/rect.js';
import { PsdHost } from '../../../host/psd/psd-host.js';
import { newDocument } from '../../../host/psd/write/new-document.js';
import { joinSegments } from '../../../host/psd/write/segments.js';
import { paint, type PaintRequest } from '../../../paint.js';
import type { Picture } from '../../../pictures/picture.js';
import type { Provenance } from '../../../provenance/provenance.js';
import type { Pixels } from '../../../raster/pixels.js';
import { asLayerPixels } from '../../../raster/as-layer-pixels.js';
import type { PictureSize } from '../../../clip/picture-size.js';

export interface PaintedPicture {
  /** At the depth and in the profile of the picture, light and all. */
  readonly pixels: Pixels;
  readonly profile: Uint8Array | null;
  readonly provenance: Provenance;
}

/** What every picture of a clip is painted with. */
export type PaintWith = Omit<PaintRequest, 'host'>;

/**
 * Paints one picture as the BG of a document of the frame's size, so that a plate for a pan has the brushes of the
 * frame. A light is baked in.
 * @param name for the records
 */
export async function paintPicture(
  signal: AbortSignal,
  request: PaintWith,
  { pixels: source, profile: tagged }: Picture,
  { name, frame }: { readonly name: string; readonly frame: PictureSize },
): Promise<PaintedPicture> {
  const mode = source.channels <= 2 ? 'gray' : 'rgb';
  const depth = source.depth === 16 ? 16 : 8;
  const document = newDocument({
    ...frame,
    depth,
    mode,
    profile: tagged,
    large: Math.max(source.width, source.height, frame.width, frame.height) > 30_000,
    layers: [
      {
        kind: 'layer',
        name: 'BG',
        bounds: rectFromSize(source.width, source.height),
        pixels: asLayerPixels(source, { depth, mode }),
      },
    ],
  });
  const host = new PsdHost(name, joinSegments(document));
  const job = { ...request.job, background: null, roles: {}, bakeLight: true };
  const { plate, shot, provenance } = await paint(signal, { ...request, job, host });
  return { pixels: plate.pixels, profile: shot.profile, provenance };
}
