import { throwIfCancelled } from '../errors/throw-if-cancelled.js';
import { intersectRects, rectFromSize } from '../geometry/rect.js';
import type { PaintTilesOptions, PaintTilesReport } from './paint-tiles-options.js';
import { createTileRunner } from './tile-runner.js';
import { gridCore, gridInput, planExactGrid } from './tiles/exact-grid.js';

/** Tiles of a network with a finite halo: the same picture as in one run, whatever the tile size. */
export async function paintExactTiles(
  signal: AbortSignal,
  options: PaintTilesOptions,
  tile: number,
): Promise<PaintTilesReport> {
  const { card, width, height } = options;
  const grid = planExactGrid(card.geometry, width, height, tile);
  const run = createTileRunner({ ...options, width: grid.inputWidth, height: grid.inputHeight });
  const total = grid.columns * grid.rows;
  for (let index = 0; index < total; index++) {
    throwIfCancelled(signal);
    const [column, row] = [index % grid.columns, Math.floor(index / grid.columns)];
    const core = intersectRects(gridCore(grid, column, row), rectFromSize(width, height));
    options.write(core, await run(signal, gridInput(grid, column, row), core));
    options.onProgress({ done: index + 1, total });
  }
  return {
    tiles: total,
    tileSize: Math.max(grid.inputWidth, grid.inputHeight),
    seams: total > 1 ? 'exact' : 'none',
  };
}
