import type { Rect } from '../../../geometry/rect.js';
import type { Pixels } from '../../../raster/pixels.js';
import type { PsLayer } from '../api/ps-layer.js';
import { pixelsImage } from '../imaging/pixels-image.js';
import { withImage } from '../imaging/with-image.js';
import { rememberPixels } from './remember-pixels.js';
import type { WriteContext } from './write-context.js';

/** Makes the pixels all that the layer holds. */
export async function putPixels(
  context: WriteContext,
  layer: PsLayer,
  pixels: Pixels,
  bounds: Rect,
): Promise<void> {
  const { scope, document, colour } = context;
  await rememberPixels(context, layer);
  const imageData = await pixelsImage(scope.imaging, pixels, colour.exchange);
  await withImage({ imageData }, () =>
    scope.imaging.putPixels({
      documentID: document.id,
      layerID: layer.id,
      imageData,
      replace: true,
      targetBounds: { left: bounds.left, top: bounds.top },
    }),
  );
}
