import { type Rect, rectHeight, rectWidth } from '../geometry/rect.js';
import type { PaintTilesReport } from '../inference/paint-tiles-options.js';
import { paintTiles } from '../inference/run-tiles.js';
import { clampToUnit } from '../raster/clamp-to-unit.js';
import type { ColourTransform } from '../raster/colour/colour-transform.js';
import { extendColour } from '../raster/extend-colour.js';
import { mixStrength } from '../raster/mix-strength.js';
import { allocateSamples, hasAlpha, type Pixels } from '../raster/pixels.js';
import type { PaintModel } from './paint-model.js';

export interface PixelRequest {
  /** At the document's depth and in its profile. */
  readonly source: Pixels;
  readonly transform: ColourTransform;
  readonly model: PaintModel;
  readonly hands: Readonly<Record<string, number>>;
  /** 0..1 */
  readonly strength: number;
  readonly tile: number | null;
  onTile(done: number, total: number): void;
}

export interface PaintedPixels {
  /** Same size, channels, depth and alpha as the source. */
  readonly pixels: Pixels;
  readonly report: PaintTilesReport;
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

interface TileWriter {
  readonly transform: ColourTransform;
  readonly source: Pixels;
  readonly target: Pixels;
  readonly strength: number;
}

/** Mixes each painted tile with what it was painted from and puts it into the target at the document's depth. */
function createTileWriter({
  transform,
  source,
  target,
  strength,
}: TileWriter): (area: Rect, rgb: Float32Array) => void {
  let own = new Float32Array(0);
  return (area, rgb) => {
    const count = rectWidth(area) * rectHeight(area) * 3;
    if (own.length < count) own = new Float32Array(count);
    const unpainted = own.subarray(0, count);
    transform.toSrgb(source, area, unpainted);
    mixStrength(rgb, unpainted, strength);
    transform.fromSrgb(rgb, area, target);
  };
}

/**
 * Paints the pixels of one layer. Only tiles are ever held as float: the picture itself stays at the
 * document's depth, in its profile, and its alpha is copied, not computed.
 * @throws HaikeiError what `model.open` and `paintTiles` throw
 */
export async function paintPixels(signal: AbortSignal, request: PixelRequest): Promise<PaintedPixels> {
  const { source, transform, model, hands, strength, tile } = request;
  const extended = extendColour(source);
  const target = targetLike(source);
  const session = await model.open(signal);
  try {
    const report = await paintTiles(signal, {
      session,
      card: model.card,
      width: source.width,
      height: source.height,
      tile,
      hands,
      read(area, out) {
        transform.toSrgb(extended, area, out);
        clampToUnit(out);
      },
      write: createTileWriter({ transform, source, target, strength }),
      onProgress: ({ done, total }) => request.onTile(done, total),
    });
    return { pixels: target, report };
  } finally {
    await session.dispose();
  }
}
