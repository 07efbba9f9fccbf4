import type { Rect } from '../geometry/rect.js';
import type { PaintTilesReport } from '../inference/paint-tiles-options.js';
import { paintTiles } from '../inference/run-tiles.js';
import { clampToUnit } from '../raster/clamp-to-unit.js';
import type { ColourTransform } from '../raster/colour/colour-transform.js';
import { extendColour } from '../raster/extend-colour.js';
import { allocateSamples, hasAlpha, type Pixels } from '../raster/pixels.js';
import type { PaintModel } from './paint-model.js';
import { paintShrunk, type ShrunkRequest } from './paint-shrunk.js';
import { createTileWriter } from './tile-writer.js';
import { type Size, workingSize } from './working-size.js';

export interface PixelRequest {
  /** At the document's depth and in its profile. */
  readonly source: Pixels;
  readonly transform: ColourTransform;
  /** The document's canvas; brushes are as large as they are in relation to it. */
  readonly frame: Size;
  /** See `workingSize`. */
  readonly detail: number;
  readonly model: PaintModel;
  readonly hands: Readonly<Record<string, number>>;
  /** 0..1 */
  readonly strength: number;
  readonly tile: number | null;
  /** The only part of the source that is wanted painted, in its pixels; the rest of the result is undefined. */
  readonly only?: Rect;
  onTile(done: number, total: number): void;
  /** Strips of full size that have got their edges back; never called where the working size is the full one. */
  onStrip(done: number, total: number): void;
}

export interface PaintedPixels {
  /** Same size, channels, depth and alpha as the source. */
  readonly pixels: Pixels;
  readonly report: PaintTilesReport;
  /** The size at which the network painted. */
  readonly working: Size;
}

/** An empty picture like `source`, with its alpha already in place. */
function targetLike(source: Pixels): Pixels {
  const data = allocateSamples(source.depth, source.data.length);
  if (hasAlpha(source.channels)) {
    const step = source.channels;
    for (let i = step - 1; i < data.length; i += step) data[i] = source.data[i]!;
  }
  return { ...source, data };
}

/** Runs the network over a picture of the working size; it is loaded for that and let go, whatever happens. */
async function runNetwork(
  signal: AbortSignal,
  request: PixelRequest,
  { width, height }: Size,
  [read, write, only]: Parameters<ShrunkRequest['paint']>,
): Promise<PaintTilesReport> {
  const { model, hands, tile } = request;
  const session = await model.open(signal);
  try {
    return await paintTiles(signal, {
      session,
      card: model.card,
      width,
      height,
      tile,
      ...(only && { only }),
      hands,
      read,
      write,
      onProgress: ({ done, total }) => request.onTile(done, total),
    });
  } finally {
    await session.dispose();
  }
}

/**
 * Paints the pixels of one layer at the working size. Only tiles and strips are ever held as float: the picture
 * itself stays at the document's depth, in its profile, and its alpha is copied, not computed.
 * @throws HaikeiError what `model.open` and `paintTiles` throw
 */
export async function paintPixels(signal: AbortSignal, request: PixelRequest): Promise<PaintedPixels> {
  const { source, transform, strength, frame, detail, only } = request;
  const working = workingSize(source, frame, detail);
  const photo = extendColour(source);
  const target = targetLike(source);
  const write = createTileWriter({ transform, source, target, strength });
  const paint: ShrunkRequest['paint'] = (...ends) => runNetwork(signal, request, working, ends);
  const read: Parameters<ShrunkRequest['paint']>[0] = (area, out) => {
    transform.toSrgb(photo, area, out);
    clampToUnit(out);
  };
  const isFullSize = working.width === source.width && working.height === source.height;
  const report = isFullSize
    ? await paint(read, write, only)
    : await paintShrunk(signal, {
        photo,
        transform,
        working,
        ...(only && { only }),
        paint,
        write,
        onStrip: (done, total) => request.onStrip(done, total),
      });
  return { pixels: target, report, working };
}
