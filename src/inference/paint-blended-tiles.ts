import { throwIfCancelled } from '../errors/throw-if-cancelled.js';
import { rect } from '../geometry/rect.js';
import type { PaintTilesOptions, PaintTilesReport } from './paint-tiles-options.js';
import { createTileRunner } from './tile-runner.js';
import { alignUp, leastCommonMultiple } from './tiles/align.js';
import { createBlendBand } from './tiles/blend-band.js';
import { planBlendedAxis } from './tiles/blended-axis.js';

/** Below this many steps of the network's grid, neighbouring fades would run into each other. */
const LEAST_STEPS = 16;

/**
 * For a network whose statistics span its whole input: the whole picture at once where `side` allows it,
 * else overlapping tiles faded into each other. Such tiles disagree in tone; fading hides the seam, it does
 * not make the result the untiled one. Memory is bounded by one row of tiles.
 * @param side largest side of a tile
 */
export async function paintBlendedTiles(
  signal: AbortSignal,
  options: PaintTilesOptions,
  side: number,
): Promise<PaintTilesReport> {
  const { width, height } = options;
  const { stride, sizeMultiple } = options.card.geometry;
  const step = leastCommonMultiple(stride, sizeMultiple);
  const bounded = Math.max(LEAST_STEPS * step, alignUp(side, step));
  const columns = planBlendedAxis(width, bounded, step);
  const rows = planBlendedAxis(height, bounded, step);
  const run = createTileRunner({ ...options, width: columns.size, height: rows.size });
  const band = createBlendBand(columns, rows, options, options.write);
  const total = columns.starts.length * rows.starts.length;
  let done = 0;
  for (const [row, top] of rows.starts.entries()) {
    for (const [column, left] of columns.starts.entries()) {
      throwIfCancelled(signal);
      const area = rect(left, top, left + columns.size, top + rows.size);
      band.add(await run(signal, area, area), column, row);
      options.onProgress({ done: ++done, total });
    }
    band.flush(row);
  }
  const tileSize = Math.max(columns.size, rows.size);
  return { tiles: total, tileSize, seams: total > 1 ? 'blended' : 'none' };
}
