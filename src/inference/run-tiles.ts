import { HaikeiError } from '../errors/haikei-error.js';
import { throwIfCancelled } from '../errors/throw-if-cancelled.js';
import { isOutOfMemory } from './is-out-of-memory.js';
import { paintBlendedTiles } from './paint-blended-tiles.js';
import { paintExactRegion } from './paint-exact-region.js';
import { paintExactTiles } from './paint-exact-tiles.js';
import type { PaintTilesOptions, PaintTilesReport } from './paint-tiles-options.js';

export type { PaintTilesOptions, TileProgress, PaintTilesReport } from './paint-tiles-options.js';

/** Sides in pixels, and the most pixels that a network with global statistics is given at once. */
export const TILE_SIZES = { exact: 1920, blended: 1024, least: 64, whole: 2_200_000 } as const;

/**
 * Paints a picture of any size in bounded memory, tile by tile; `signal` is obeyed between tiles. When the
 * runtime is out of memory, starts over with tiles half as large, down to `TILE_SIZES.least`.
 * @throws HaikeiError `cancelled`, `out-of-memory`, `look-unknown`, `job-invalid`, `tensor-mismatch` (the
 *   output is not of the input's size), `model-damaged` (the runtime refuses the graph, or values that are
 *   no numbers come out)
 */
export async function paintTiles(signal: AbortSignal, options: PaintTilesOptions): Promise<PaintTilesReport> {
  throwIfCancelled(signal);
  const isExact = options.card.geometry.normalisation === 'none';
  if (isExact && options.only) return paintExactRegion(signal, options, options.only);
  const paint = isExact ? paintExactTiles : paintBlendedTiles;
  let side = firstSide(options);
  for (;;) {
    try {
      return await paint(signal, options, side);
    } catch (error) {
      if (!isOutOfMemory(error)) throw error;
      side = smallerSide(side, options);
    }
  }
}

function firstSide({ session, card, tile, width, height }: PaintTilesOptions): number {
  if (tile !== null) return Math.max(TILE_SIZES.least, tile);
  if (card.geometry.normalisation === 'none') return session.tileSide ?? TILE_SIZES.exact;
  return width * height <= TILE_SIZES.whole ? Math.max(width, height) : TILE_SIZES.blended;
}

function smallerSide(side: number, { width, height, card }: PaintTilesOptions): number {
  const tried = Math.min(side, Math.max(width, height));
  if (tried <= TILE_SIZES.least) {
    throw new HaikeiError('out-of-memory', { what: card.name, width: tried, height: tried });
  }
  return Math.max(TILE_SIZES.least, Math.ceil(tried / 2));
}
