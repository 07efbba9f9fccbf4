import type { Rect } from '../../geometry/rect.js';
import type { ColourTransform } from '../../raster/colour/colour-transform.js';
import type { LightScript } from '../../raster/light/light-script.js';
import type { Pixels } from '../../raster/pixels.js';
import type { PaintModel } from '../paint-model.js';
import type { Size } from '../working-size.js';

/** A background as the document has it. */
export interface SourcePicture {
  /** The document's canvas. */
  readonly frame: Size;
  /** Where the pixels lie in the document. */
  readonly bounds: Rect;
  readonly pixels: Pixels;
  readonly transform: ColourTransform;
}

/** How a background is to be painted, apart from where. */
export interface Painting {
  readonly model: PaintModel;
  readonly hands: Readonly<Record<string, number>>;
  readonly light: LightScript | null;
  readonly strength: number;
  readonly detail: number;
  /** What lengths of the light are measured by, where it is not the document's canvas. */
  readonly lightFrame?: Size;
}
