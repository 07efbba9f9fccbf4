import { HaikeiError } from '../../../errors/haikei-error.js';
import {
  describeRect,
  intersectRects,
  isEmptyRect,
  type Rect,
  rectFromSize,
} from '../../../geometry/rect.js';
import type { Picture } from '../../../pictures/picture.js';
import { isFullyTransparent } from '../../../raster/transparency.js';
import type { LayerId, SceneLayer } from '../../../scene/layer.js';
import { indexShot } from '../../../scene/tree/index-shot.js';
import type { HostRemark } from '../../../scene/insert-note.js';
import type { LayerPixels } from '../../host.js';
import { itemOf, placedLayer, type PlacedLayer } from '../facts/find-facts.js';
import type { FootageFacts } from '../facts/item-facts.js';
import type { ShotFacts } from '../facts/shot-facts.js';
import { interpretAlpha } from '../footage/interpret-alpha.js';
import { readFootage } from '../footage/read-footage.js';
import type { SourceReading } from '../footage/source-reading.js';
import { sceneLayers } from '../scene/scene-layers.js';

/** The largest picture that is read in one piece, in pixels. */
const MAX_PIXELS = 300_000_000;

/** What must be known of a source when its plate is put in. */
export interface HowRead {
  readonly remarks: readonly HostRemark[];
  readonly profile: Uint8Array | null;
}

export interface PictureFootage extends PlacedLayer {
  readonly scene: SceneLayer;
  readonly item: FootageFacts;
}

/**
 * A layer that shows a picture, and its footage.
 * @throws HaikeiError `internal`, `layer-unsupported`, `layer-too-large`
 */
export function pictureFootage(facts: ShotFacts, layer: LayerId): PictureFootage {
  const scene = indexShot({ layers: sceneLayers(facts) }).byId.get(layer)?.layer;
  if (!scene) throw new HaikeiError('internal', { reason: `no layer ${JSON.stringify(layer)}` });
  const placed = placedLayer(facts, Number(layer));
  const item = itemOf(facts, placed.layer.item);
  const { name, kind } = scene;
  if (kind !== 'pixel' || item === null || item.kind === 'comp')
    throw new HaikeiError('layer-unsupported', { layer: name, kind });
  const { width, height } = item;
  if (width * height > MAX_PIXELS)
    throw new HaikeiError('layer-too-large', { layer: name, width, height, limit: MAX_PIXELS });
  return { ...placed, scene, item };
}

/** What moves may come into the picture later. */
function checkPlace({ layer, comp, scene: { name, bounds } }: PictureFootage): void {
  const canvas = rectFromSize(comp.width, comp.height);
  if (layer.place.moving || !isEmptyRect(intersectRects(bounds, canvas))) return;
  const details = { bounds: describeRect(bounds), canvas: describeRect(canvas) };
  throw new HaikeiError('background-outside', { layer: name, ...details });
}

interface Found extends Picture {
  readonly remarks: readonly HostRemark[];
}

/** The file itself where there is one; what After Effects renders only where there is none that can be read. */
async function findPicture(
  signal: AbortSignal,
  reading: SourceReading,
  { project }: ShotFacts,
  { item, frame }: { readonly item: FootageFacts; readonly frame: number },
): Promise<Found> {
  const own = await readFootage(signal, reading, item, frame);
  if (own) return { ...own, pixels: interpretAlpha(own.pixels, item.alpha), remarks: ['read-from-file'] };
  const rendered = await reading.render(signal, project, item, frame);
  const alpha = item.alpha && { ...item.alpha, mode: 'straight' as const, inverted: false };
  const isCoarser = rendered.pixels.depth === 8 && project.bitsPerChannel > 8;
  return {
    ...rendered,
    pixels: interpretAlpha(rendered.pixels, alpha),
    remarks: ['read-by-rendering', ...(isCoarser ? (['rendered-in-8-bit'] as const) : [])],
  };
}

export interface SourceRequest {
  readonly facts: ShotFacts;
  readonly layer: LayerId;
  /** Of a source that moves. */
  readonly frame: number;
}

export interface SourceRead {
  readonly pixels: LayerPixels & { readonly bounds: Rect };
  readonly how: HowRead;
}

/** The pixels to paint from: of the source, before the layer's effects, masks, transform and the camera. */
export async function readSource(
  signal: AbortSignal,
  reading: SourceReading,
  { facts, layer, frame }: SourceRequest,
): Promise<SourceRead> {
  const footage = pictureFootage(facts, layer);
  const { pixels, profile, remarks } = await findPicture(signal, reading, facts, {
    item: footage.item,
    frame,
  });
  const { name, bounds } = footage.scene;
  if (isFullyTransparent(pixels)) throw new HaikeiError('background-empty', { layer: name });
  checkPlace(footage);
  const mode = pixels.channels < 3 ? 'gray' : 'rgb';
  return { pixels: { bounds, pixels, colour: { profile, mode } }, how: { remarks, profile } };
}
