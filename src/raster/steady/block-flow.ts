import type { Plane } from '../box-mean.js';
import { blockContrast } from './block-contrast.js';
import { type Block, blockCost } from './block-cost.js';
import { blocksOver, type FlowField } from './flow-field.js';
import { halvePlane } from './halve-plane.js';

const BLOCK = 16;
/** Halvings; the coarsest picture is an eighth of the size. */
const LEVELS = 3;
/** Pixels searched each way at the coarsest level: 48 at full size. */
const REACH = 6;
/** Levels of luma that standing still, or moving as a neighbour, may be worse and is believed all the same. */
const INERTIA = 0.4;

/** Contrast in luma steps from which on a block tells where it goes. */
const TOLD_BY = 8;

type Vector = readonly [number, number];

interface Level {
  readonly next: Plane;
  readonly before: Plane;
  readonly columns: number;
  readonly rows: number;
}

function levelsOf(next: Plane, before: Plane): readonly Level[] {
  const levels: Level[] = [];
  let pair = { next, before };
  for (let level = 0; level <= LEVELS; level++) {
    const { width, height } = pair.next;
    levels.push({ ...pair, columns: blocksOver(width, BLOCK), rows: blocksOver(height, BLOCK) });
    pair = { next: halvePlane(pair.next), before: halvePlane(pair.before) };
  }
  return levels;
}

const blockAt = (index: number, columns: number): Block => ({
  left: (index % columns) * BLOCK,
  top: Math.floor(index / columns) * BLOCK,
  size: BLOCK,
});

/** The best of the candidates and of the pixels around it; standing still wins where it is as good. */
function searchBlock(level: Level, block: Block, candidates: readonly Vector[], reach: number): Vector {
  const cost = (vector: Vector): number => blockCost(level.next, level.before, block, vector);
  let [best, least]: [Vector, number] = [[0, 0], cost([0, 0]) - INERTIA];
  const tryOne = (vector: Vector): void => {
    const found = cost(vector);
    if (found < least) [best, least] = [vector, found];
  };
  candidates.forEach(tryOne);
  const [cx, cy] = best;
  for (let dy = -reach; dy <= reach; dy++) {
    for (let dx = -reach; dx <= reach; dx++) if (dx !== 0 || dy !== 0) tryOne([cx + dx, cy + dy]);
  }
  return best;
}

/** Vectors of one level, found from those of the coarser one: of the block that lies there and of its neighbours. */
function refine(level: Level, coarser: readonly Vector[], coarse: Level): readonly Vector[] {
  const { columns, rows } = level;
  return Array.from({ length: columns * rows }, (_, index) => {
    const [x, y] = [(index % columns) >> 1, Math.floor(index / columns) >> 1];
    const candidates: Vector[] = [];
    for (const [ox, oy] of [
      [0, 0],
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ] as const) {
      const [px, py] = [x + ox, y + oy];
      if (px < 0 || py < 0 || px >= coarse.columns || py >= coarse.rows) continue;
      const [dx, dy] = coarser[py * coarse.columns + px]!;
      candidates.push([2 * dx, 2 * dy]);
    }
    return searchBlock(level, blockAt(index, columns), candidates, 1);
  });
}

const middle = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/**
 * Blocks that have nothing to be told by follow the camera: where half of those that have something move alike, a block
 * that seems to stand still is believed to move with them if that explains it as well.
 */
function followCamera(level: Level, vectors: readonly Vector[]): readonly Vector[] {
  const { columns, next, before } = level;
  const told = vectors.filter((_, i) => blockContrast(next, blockAt(i, columns)) > TOLD_BY);
  const camera: Vector = [middle(told.map(([dx]) => dx)), middle(told.map(([, dy]) => dy))];
  if (camera[0] === 0 && camera[1] === 0) return vectors;
  return vectors.map((vector, i) => {
    if (vector[0] !== 0 || vector[1] !== 0) return vector;
    const block = blockAt(i, columns);
    const worse = blockCost(next, before, block, camera) - blockCost(next, before, block, [0, 0]);
    return worse <= 2 * INERTIA ? camera : vector;
  });
}

/** Where the least of three costs lies between its neighbours, by a parabola; 0 where that says nothing. */
function vertex(before: number, here: number, after: number): number {
  const bend = before - 2 * here + after;
  const at = bend > 1e-6 ? (before - after) / (2 * bend) : 0;
  // What is nearly whole is whole: pans of whole pixels are then copied, not resampled.
  return Math.abs(at) < 0.12 ? 0 : Math.min(0.5, Math.max(-0.5, at));
}

function finish(level: Level, vectors: readonly Vector[]): FlowField {
  const { columns, rows, next, before } = level;
  const field = {
    block: BLOCK,
    columns,
    rows,
    dx: new Float32Array(vectors.length),
    dy: new Float32Array(vectors.length),
    left: new Float32Array(vectors.length),
    contrast: new Float32Array(vectors.length),
  };
  vectors.forEach(([dx, dy], i) => {
    const block = blockAt(i, columns);
    const cost = (x: number, y: number): number => blockCost(next, before, block, [dx + x, dy + y]);
    const here = cost(0, 0);
    const still = dx === 0 && dy === 0;
    field.dx[i] = dx + (still ? 0 : vertex(cost(-1, 0), here, cost(1, 0)));
    field.dy[i] = dy + (still ? 0 : vertex(cost(0, -1), here, cost(0, 1)));
    field.left[i] = here;
    field.contrast[i] = blockContrast(next, block);
  });
  return field;
}

/**
 * Motion between two pictures of one size: pyramidal block matching by mean absolute difference of luma, coarse to fine
 * (M. Bierling, "Displacement estimation by hierarchical blockmatching", 1988), blocks of 16 pixels, up to some fifty
 * pixels a frame, refined between pixels by a parabola through the three nearest costs.
 * @param next luma 0..255
 */
export function blockFlow(next: Plane, before: Plane): FlowField {
  const levels = levelsOf(next, before);
  const coarsest = levels[LEVELS]!;
  let vectors: readonly Vector[] = Array.from({ length: coarsest.columns * coarsest.rows }, (_, i) =>
    searchBlock(coarsest, blockAt(i, coarsest.columns), [], REACH),
  );
  for (let i = LEVELS - 1; i >= 0; i--) vectors = refine(levels[i]!, vectors, levels[i + 1]!);
  return finish(levels[0]!, followCamera(levels[0]!, vectors));
}
