import { type Rect, rectHeight, rectWidth } from '../../../geometry/rect.js';
import type { PsLayer } from '../api/ps-layer.js';
import type { Coverage } from '../imaging/read-selection.js';
import { withImage } from '../imaging/with-image.js';
import type { WriteContext } from './write-context.js';

/** Gives the layer a mask, or another one in place of it. */
export async function replaceMask(
  { scope, document }: WriteContext,
  layer: PsLayer,
  coverage: Coverage,
  bounds: Rect,
): Promise<void> {
  const imageData = await scope.imaging.createImageDataFromBuffer(coverage, {
    width: rectWidth(bounds),
    height: rectHeight(bounds),
    components: 1,
    colorSpace: 'Grayscale',
    colorProfile: 'Gray Gamma 2.2',
    chunky: true,
  });
  await withImage({ imageData }, () =>
    scope.imaging.putLayerMask({
      documentID: document.id,
      layerID: layer.id,
      kind: 'user',
      imageData,
      replace: true,
      targetBounds: { left: bounds.left, top: bounds.top },
    }),
  );
}
