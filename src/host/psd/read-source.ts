import { HaikeiError } from '../../errors/haikei-error.js';
import { describeRect, intersectRects, isEmptyRect, rectFromSize } from '../../geometry/rect.js';
import { isFullyTransparent } from '../../raster/transparency.js';
import type { LayerPixels } from '../host.js';
import type { PsdFile, PsdLayer } from './format/psd-file.js';
import { layerKind } from './layer-kind.js';
import { readLayerPixels } from './read/read-layer-pixels.js';

/**
 * The pixels to paint from. Fills, text, shapes and smart objects count by the pixels Photoshop rendered of them.
 * @throws HaikeiError `layer-unsupported` for groups and adjustments, `background-empty`, `background-outside`,
 *   `layer-too-large`, `file-damaged`
 */
export function readSource(file: PsdFile, layer: PsdLayer): LayerPixels {
  const kind = layerKind(layer);
  if (kind === 'group' || kind === 'adjustment') {
    throw new HaikeiError('layer-unsupported', { layer: layer.name, kind });
  }
  const { bounds } = layer;
  if (isEmptyRect(bounds)) throw new HaikeiError('background-empty', { layer: layer.name });
  const canvas = rectFromSize(file.header.width, file.header.height);
  if (isEmptyRect(intersectRects(bounds, canvas))) {
    const details = { bounds: describeRect(bounds), canvas: describeRect(canvas) };
    throw new HaikeiError('background-outside', { layer: layer.name, ...details });
  }
  const pixels = readLayerPixels(file, layer);
  if (isFullyTransparent(pixels)) throw new HaikeiError('background-empty', { layer: layer.name });
  return { bounds, pixels };
}
