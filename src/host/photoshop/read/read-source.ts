import { HaikeiError } from '../../../errors/haikei-error.js';
import {
  describeRect,
  intersectRects,
  isEmptyRect,
  type Rect,
  rectFromSize,
  rectHeight,
  rectWidth,
} from '../../../geometry/rect.js';
import { isFullyTransparent } from '../../../raster/transparency.js';
import type { LayerPixels } from '../../host.js';
import type { PsDocument } from '../api/ps-document.js';
import type { PsLayer } from '../api/ps-layer.js';
import type { ModalScope } from '../modal/modal-scope.js';
import { documentColour } from '../profile/document-colour.js';
import type { Wait } from '../wait.js';
import { documentFacts } from './document-facts.js';
import { flattenCopy } from './flatten-copy.js';
import { layerKind } from './layer-kind.js';
import { readLayerPixels } from './read-layer-pixels.js';
import { wholeBounds } from './scene-layers.js';

/** The largest picture that is read in one piece, in pixels. */
const MAX_PIXELS = 400_000_000;

function checkBounds(layer: PsLayer, bounds: Rect, canvas: Rect): void {
  const { name } = layer;
  if (isEmptyRect(bounds)) throw new HaikeiError('background-empty', { layer: name });
  if (isEmptyRect(intersectRects(bounds, canvas))) {
    const details = { bounds: describeRect(bounds), canvas: describeRect(canvas) };
    throw new HaikeiError('background-outside', { layer: name, ...details });
  }
  const [width, height] = [rectWidth(bounds), rectHeight(bounds)];
  if (width * height > MAX_PIXELS)
    throw new HaikeiError('layer-too-large', { layer: name, width, height, limit: MAX_PIXELS });
}

/** @throws HaikeiError `layer-unsupported`, `background-empty`, `background-outside`, `layer-too-large` */
export function checkSource(document: PsDocument, layer: PsLayer): void {
  const kind = layerKind(layer, false);
  if (kind === 'group' || kind === 'adjustment')
    throw new HaikeiError('layer-unsupported', { layer: layer.name, kind });
  checkBounds(layer, wholeBounds(layer), rectFromSize(document.width, document.height));
}

/** The pixels to paint from; what is no pixel layer is turned into one in a copy of the document. */
export async function readSource(
  scope: ModalScope,
  document: PsDocument,
  layer: PsLayer,
  wait: Wait,
): Promise<LayerPixels> {
  checkSource(document, layer);
  const { depth, mode } = documentFacts(document);
  const { exchange } = documentColour(document, mode);
  const plain = layer.kind === 'pixel';
  const from = plain ? { document: document.id, layer } : await flattenCopy(scope, document, layer);
  const bounds = wholeBounds(from.layer);
  checkBounds(from.layer, bounds, rectFromSize(document.width, document.height));
  const pixels = await readLayerPixels(scope, { ...from, bounds, depth, exchange, wait });
  if (isFullyTransparent(pixels)) throw new HaikeiError('background-empty', { layer: layer.name });
  return { bounds, pixels };
}
