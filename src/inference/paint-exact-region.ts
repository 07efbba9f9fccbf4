import { throwIfCancelled } from '../errors/throw-if-cancelled.js';
import { type Rect, rect, rectHeight, rectWidth } from '../geometry/rect.js';
import type { PaintTilesOptions, PaintTilesReport } from './paint-tiles-options.js';
import { createTileRunner } from './tile-runner.js';
import { exactSpan } from './tiles/exact-span.js';

/** One part of a picture in one tile, by a network with a finite halo: the same there as in a run over all of it. */
export async function paintExactRegion(
  signal: AbortSignal,
  options: PaintTilesOptions,
  region: Rect,
): Promise<PaintTilesReport> {
  throwIfCancelled(signal);
  const { card, width, height } = options;
  const [left, right] = exactSpan(card.geometry, width, [region.left, region.right]);
  const [top, bottom] = exactSpan(card.geometry, height, [region.top, region.bottom]);
  const input = rect(left, top, right, bottom);
  const size = { width: rectWidth(input), height: rectHeight(input) };
  const run = createTileRunner({ ...options, ...size });
  options.write(region, await run(signal, input, region));
  options.onProgress({ done: 1, total: 1 });
  return { tiles: 1, tileSize: Math.max(size.width, size.height), seams: 'none' };
}
