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
import type { LayerId } from '../../../scene/layer.js';
import type { LayerPixels } from '../../host.js';
import type { PsDocument } from '../api/ps-document.js';
import type { PsLayer } from '../api/ps-layer.js';
import type { ModalScope } from '../modal/modal-scope.js';
import { documentColour } from '../profile/document-colour.js';
import { documentFacts } from './document-facts.js';
import { flattenCopy } from './flatten-copy.js';
import { groupExtent } from './group-extent.js';
import { layerKind } from './layer-kind.js';
import { type PixelRequest, readLayerPixels } from './read-layer-pixels.js';
import { wholeBounds } from './scene-layers.js';
import { showAlone } from './show-alone.js';

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
function checkSource({ document, layer, leftOut }: SourceRequest): Rect {
  const kind = layerKind(layer, false);
  if (kind === 'adjustment') throw new HaikeiError('layer-unsupported', { layer: layer.name, kind });
  const bounds = kind === 'group' ? groupExtent(document, layer, leftOut) : wholeBounds(layer);
  checkBounds(layer, bounds, rectFromSize(document.width, document.height));
  return bounds;
}

export interface SourceRequest {
  readonly document: PsDocument;
  readonly layer: PsLayer;
  /** Layers inside a group `layer` that count as switched off. */
  readonly leftOut: ReadonlySet<LayerId>;
}

type HowToRead = Pick<PixelRequest, 'depth' | 'exchange'>;

async function readGroup(
  scope: ModalScope,
  { document, layer, leftOut }: SourceRequest,
  bounds: Rect,
  how: HowToRead,
): Promise<LayerPixels> {
  const alone = await showAlone(scope, document, layer, { extent: bounds, leftOut });
  const from = { document: alone.document, layer: null, bounds: alone.extent };
  return { bounds, pixels: await readLayerPixels(scope, { ...from, ...how }) };
}

async function readLayer(
  scope: ModalScope,
  { document, layer }: SourceRequest,
  how: HowToRead,
): Promise<LayerPixels> {
  const plain = layer.kind === 'pixel';
  const from = plain ? { document: document.id, layer } : await flattenCopy(scope, document, layer);
  const bounds = wholeBounds(from.layer);
  checkBounds(from.layer, bounds, rectFromSize(document.width, document.height));
  return { bounds, pixels: await readLayerPixels(scope, { ...from, bounds, ...how }) };
}

/**
 * The pixels to paint from; what is no pixel layer is turned into one, or shown alone, in a copy of the document.
 * @throws HaikeiError `layer-unsupported`, `background-empty`, `background-outside`, `layer-too-large`, `host-refused`
 */
export async function readSource(scope: ModalScope, request: SourceRequest): Promise<LayerPixels> {
  const { document, layer } = request;
  const bounds = checkSource(request);
  const { depth, mode } = documentFacts(document);
  const how = { depth, exchange: documentColour(document, mode).exchange };
  const isGroup = layer.kind === 'group';
  const read = isGroup ? await readGroup(scope, request, bounds, how) : await readLayer(scope, request, how);
  if (isFullyTransparent(read.pixels)) throw new HaikeiError('background-empty', { layer: layer.name });
  return read;
}
