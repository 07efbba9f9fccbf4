import { throwIfCancelled } from '../errors/throw-if-cancelled.js';
import { rect } from '../geometry/rect.js';
import type { PaintTilesOptions, PaintTilesReport } from './paint-tiles-options.js';
import { createTileRunner } from './tile-runner.js';
import { type ExactAxis, planExactAxis } from './tiles/exact-axis.js';

/** Where core `index` lies along an axis of `length` pixels. */
const coreOf = ({ core }: ExactAxis, index: number, length: number): readonly [from: number, to: number] => [
  index * core,
  Math.min(length, (index + 1) * core),
];

/** Plates are wide; flatter tiles of the same length need less memory. */
const TILE_SHAPE = 9 / 16;

/**
 * Tiles of a network with a finite halo: the same picture as in one run, whatever the tile size.
 * @param tile the longest a core may be in pixels; its height is 9/16 of that
 */
export async function paintExactTiles(
  signal: AbortSignal,
  options: PaintTilesOptions,
  tile: number,
): Promise<PaintTilesReport> {
  const { card, width, height } = options;
  const x = planExactAxis(card.geometry, width, tile);
  const y = planExactAxis(card.geometry, height, Math.ceil(tile * TILE_SHAPE));
  const run = createTileRunner({ ...options, width: x.input, height: y.input });
  const total = x.starts.length * y.starts.length;
  let done = 0;
  for (const [row, top] of y.starts.entries()) {
    for (const [column, left] of x.starts.entries()) {
      throwIfCancelled(signal);
      const [coreLeft, coreRight] = coreOf(x, column, width);
      const [coreTop, coreBottom] = coreOf(y, row, height);
      const core = rect(coreLeft, coreTop, coreRight, coreBottom);
      options.write(core, await run(signal, rect(left, top, left + x.input, top + y.input), core));
      options.onProgress({ done: ++done, total });
    }
  }
  return { tiles: total, tileSize: Math.max(x.input, y.input), seams: total > 1 ? 'exact' : 'none' };
}
