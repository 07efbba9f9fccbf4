import { rectFromSize } from '../../../geometry/rect.js';
import { asLayerPixels, type LayerFormat } from '../../../raster/as-layer-pixels.js';
import type { Pixels } from '../../../raster/pixels.js';
import type { DocumentDescription, LayerDescription, NodeDescription } from './document-description.js';

/** A picture as it was decoded, with the ICC profile that it carries. */
interface ShotPicture {
  readonly pixels: Pixels;
  readonly profile: Uint8Array | null;
}

interface ShotCel {
  readonly name: string;
  readonly drawings: readonly { readonly name: string; readonly pixels: Pixels }[];
}

const isGrey = ({ channels }: Pixels): boolean => channels <= 2;

function layer(name: string, pixels: Pixels, visible: boolean): LayerDescription {
  return { kind: 'layer', name, visible, bounds: rectFromSize(pixels.width, pixels.height), pixels };
}

/** A group a cel, as a time sheet has a column a cel; only its first drawing is switched on. */
const celGroup = ({ name, drawings }: ShotCel, format: LayerFormat): NodeDescription => ({
  kind: 'group',
  name,
  children: drawings.map((drawing, index) =>
    layer(drawing.name, asLayerPixels(drawing.pixels, format), index === 0),
  ),
});

/**
 * A layered document of one background picture and its cels: `BG` at the bottom, a group a cel above it, in
 * the picture's own depth and profile. Cels keep their numbers: they are not converted between profiles.
 */
export function shotFromPicture(
  { pixels, profile }: ShotPicture,
  cels: readonly ShotCel[],
): DocumentDescription {
  const grey = isGrey(pixels) && cels.every((cel) => cel.drawings.every((drawing) => isGrey(drawing.pixels)));
  const format: LayerFormat = { depth: pixels.depth === 16 ? 16 : 8, mode: grey ? 'gray' : 'rgb' };
  const usable = isGrey(pixels) === grey ? profile : null;
  return {
    width: pixels.width,
    height: pixels.height,
    ...format,
    profile: usable,
    large: Math.max(pixels.width, pixels.height) > 30000,
    layers: [layer('BG', asLayerPixels(pixels, format), true), ...cels.map((cel) => celGroup(cel, format))],
  };
}
