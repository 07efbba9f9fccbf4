import type { Rect } from '../../../geometry/rect.js';
import type { Pixels } from '../../../raster/pixels.js';
import type { PsLayer } from '../api/ps-layer.js';
import { imagePixels } from '../imaging/image-pixels.js';
import { withImage } from '../imaging/with-image.js';
import type { ModalScope } from '../modal/modal-scope.js';
import { refused } from '../refused.js';

export interface PixelRequest {
  readonly document: number;
  /** Null for all that shows of the document. */
  readonly layer: PsLayer | null;
  /**
   * Always given: without it Photoshop may count from the layer's own corner. There is no way to ask for another size,
   * because Photoshop then reads from its cache of smaller copies.
   */
  readonly bounds: Rect;
  readonly depth: 8 | 16;
  /** See `DocumentColour`. */
  readonly exchange: string | null;
}

/** @throws HaikeiError `host-refused` for pixels that are not at full resolution, or not as documented */
export async function readLayerPixels(scope: ModalScope, request: PixelRequest): Promise<Pixels> {
  const { document, layer, bounds, depth, exchange } = request;
  const image = await scope.imaging.getPixels({
    documentID: document,
    ...(layer !== null && { layerID: layer.id }),
    sourceBounds: bounds,
    componentSize: depth,
    ...(exchange !== null && { colorProfile: exchange }),
  });
  return withImage(image, (lent) => {
    if (lent.level !== 0) throw refused('getPixels', `pixels of cache level ${lent.level}`);
    return imagePixels(lent, bounds, depth);
  });
}
