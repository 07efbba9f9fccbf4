import type { Rect } from '../../geometry/rect.js';
import { rect, inflateRect } from '../../geometry/rect.js';
import type { ModelCard } from '../model-card.js';
import { alignDown, alignUp, leastCommonMultiple } from './align.js';

/** Tiles of one size whose cores cover the picture without overlap, on the network's own grid. */
export interface ExactGrid {
  readonly columns: number;
  readonly rows: number;
  /** Size of a core; the last ones may reach beyond the picture. */
  readonly coreWidth: number;
  readonly coreHeight: number;
  /** Context around a core, on every side of every tile: at the picture's edge too, so edges tile exactly. */
  readonly halo: number;
  readonly inputWidth: number;
  readonly inputHeight: number;
}

/**
 * Lays tiles for a network with a finite halo. Cores start at multiples of the stride and size multiple,
 * so a tile sees its pixels in the same phase as an untiled run would; sides are evened out, so that the
 * last tile is not mostly padding.
 * @param tile the largest side of a core in pixels
 */
export function planExactGrid(
  geometry: ModelCard['geometry'],
  width: number,
  height: number,
  tile: number,
): ExactGrid {
  const step = leastCommonMultiple(geometry.stride, geometry.sizeMultiple);
  const side = Math.max(step, alignDown(tile, step));
  const halo = alignUp(geometry.halo ?? 0, step);
  const coreWidth = evenSide(width, side, step);
  const coreHeight = evenSide(height, side, step);
  return {
    columns: Math.ceil(width / coreWidth),
    rows: Math.ceil(height / coreHeight),
    coreWidth,
    coreHeight,
    halo,
    inputWidth: coreWidth + 2 * halo,
    inputHeight: coreHeight + 2 * halo,
  };
}

const evenSide = (length: number, side: number, step: number): number =>
  alignUp(length / Math.ceil(length / side), step);

export const gridCore = (grid: ExactGrid, column: number, row: number): Rect =>
  rect(
    column * grid.coreWidth,
    row * grid.coreHeight,
    (column + 1) * grid.coreWidth,
    (row + 1) * grid.coreHeight,
  );

export const gridInput = (grid: ExactGrid, column: number, row: number): Rect =>
  inflateRect(gridCore(grid, column, row), grid.halo);
