import { HaikeiError } from '../../errors/haikei-error.js';
import { describeRect, intersectRects, isEmptyRect, type Rect, rectFromSize } from '../../geometry/rect.js';
import { isFullyTransparent } from '../../raster/transparency.js';
import type { LayerPixels } from '../host.js';
import type { PsdFile, PsdLayer } from './format/psd-file.js';
import { layerKind } from './layer-kind.js';
import { refuseLargePicture } from './read/limits.js';
import { readLayerPixels } from './read/read-layer-pixels.js';
import { type GroupPicture, groupPicture } from './read-group.js';

function pictureOf(file: PsdFile, layer: PsdLayer, leftOut: ReadonlySet<PsdLayer>): GroupPicture {
  const kind = layerKind(layer);
  if (kind === 'adjustment') throw new HaikeiError('layer-unsupported', { layer: layer.name, kind });
  if (kind === 'group') return groupPicture(file, layer, leftOut);
  return { bounds: layer.bounds, read: () => readLayerPixels(file, layer) };
}

function checkBounds(file: PsdFile, layer: PsdLayer, bounds: Rect): void {
  if (isEmptyRect(bounds)) throw new HaikeiError('background-empty', { layer: layer.name });
  const canvas = rectFromSize(file.header.width, file.header.height);
  if (isEmptyRect(intersectRects(bounds, canvas))) {
    const details = { bounds: describeRect(bounds), canvas: describeRect(canvas) };
    throw new HaikeiError('background-outside', { layer: layer.name, ...details });
  }
  refuseLargePicture(layer.name, bounds);
}

/**
 * The pixels to paint from. Fills, text, shapes and smart objects count by the pixels Photoshop rendered of them, groups
 * by what they show without the layers `leftOut`.
 * @throws HaikeiError `layer-unsupported` for adjustments, `group-inexact`, `background-empty`, `background-outside`,
 *   `layer-too-large`, `file-damaged`
 */
export function readSource(
  file: PsdFile,
  layer: PsdLayer,
  leftOut: ReadonlySet<PsdLayer> = new Set(),
): LayerPixels {
  const { bounds, read } = pictureOf(file, layer, leftOut);
  checkBounds(file, layer, bounds);
  const pixels = read();
  if (isFullyTransparent(pixels)) throw new HaikeiError('background-empty', { layer: layer.name });
  return { bounds, pixels };
}
