import type { Plane } from '../box-mean.js';
import { blockContrast } from './block-contrast.js';
import { type Block, blockCost, type PlanePair } from './block-cost.js';
import { blocksOver, type FlowField } from './flow-field.js';
import { type FlowVector, isStill, STILL } from './flow-vector.js';
import { halvePlane } from './halve-plane.js';
import { searchBlock } from './search-block.js';

const BLOCK = 16;
/** Halvings; the coarsest picture is an eighth of the size. */
const LEVELS = 3;
/** Pixels searched each way at the coarsest level: 48 at full size. */
const REACH = 6;
/** Levels of luma that standing still, or moving as a neighbour, may be worse and is believed all the same. */
const INERTIA = 0.4;

/** Contrast in luma steps from which on a block tells where it goes. */
const TOLD_BY = 8;

interface Level extends PlanePair {
  readonly columns: number;
  readonly rows: number;
}

function levelsOf(next: Plane, before: Plane): readonly Level[] {
  const levels: Level[] = [];
  let pair: PlanePair = { next, before };
  for (let level = 0; level <= LEVELS; level++) {
    if (level > 0) pair = { next: halvePlane(pair.next), before: halvePlane(pair.before) };
    const { width, height } = pair.next;
    levels.push({ ...pair, columns: blocksOver(width, BLOCK), rows: blocksOver(height, BLOCK) });
  }
  return levels;
}

const blockAt = (index: number, columns: number): Block => ({
  left: (index % columns) * BLOCK,
  top: Math.floor(index / columns) * BLOCK,
  size: BLOCK,
});

/** The block of the coarser level that lies there, and its neighbours. */
const AROUND = [STILL, { dx: 1, dy: 0 }, { dx: -1, dy: 0 }, { dx: 0, dy: 1 }, { dx: 0, dy: -1 }] as const;

/** How the blocks around (x, y) of a coarser level move, in pixels of the finer one; those that do, each vector once. */
function vectorsAround(
  { columns, rows }: Level,
  vectors: readonly FlowVector[],
  x: number,
  y: number,
): readonly FlowVector[] {
  const found: FlowVector[] = [];
  for (const { dx: right, dy: down } of AROUND) {
    const [column, row] = [x + right, y + down];
    if (column < 0 || row < 0 || column >= columns || row >= rows) continue;
    const { dx, dy } = vectors[row * columns + column]!;
    const vector = { dx: 2 * dx, dy: 2 * dy };
    if (isStill(vector) || found.some((known) => known.dx === vector.dx && known.dy === vector.dy)) continue;
    found.push(vector);
  }
  return found;
}

/** Vectors of one level, found from those of the coarser one: of the block that lies there and of its neighbours. */
function refine(level: Level, coarser: readonly FlowVector[], coarse: Level): readonly FlowVector[] {
  const { columns, rows } = level;
  return Array.from({ length: columns * rows }, (_, index) => {
    const [x, y] = [(index % columns) >> 1, Math.floor(index / columns) >> 1];
    const candidates = vectorsAround(coarse, coarser, x, y);
    return searchBlock(level, blockAt(index, columns), { candidates, reach: 1, inertia: INERTIA });
  });
}

const middle = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/**
 * Blocks that have nothing to be told by follow the camera: where half of those that have something move alike, a block
 * that seems to stand still is believed to move with them if that explains it as well.
 */
function followCamera(
  level: Level,
  vectors: readonly FlowVector[],
  contrast: Float64Array,
): readonly FlowVector[] {
  const told = vectors.filter((_, i) => contrast[i]! > TOLD_BY);
  const camera = { dx: middle(told.map(({ dx }) => dx)), dy: middle(told.map(({ dy }) => dy)) };
  if (isStill(camera)) return vectors;
  return vectors.map((vector, i) => {
    if (!isStill(vector)) return vector;
    const block = blockAt(i, level.columns);
    const worse = blockCost(level, block, camera) - blockCost(level, block, STILL);
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

function finish(level: Level, vectors: readonly FlowVector[], contrast: Float64Array): FlowField {
  const { columns, rows } = level;
  const field = {
    block: BLOCK,
    columns,
    rows,
    dx: new Float32Array(vectors.length),
    dy: new Float32Array(vectors.length),
    left: new Float32Array(vectors.length),
    contrast: Float32Array.from(contrast),
  };
  vectors.forEach((vector, i) => {
    const block = blockAt(i, columns);
    const { dx, dy } = vector;
    const cost = (x: number, y: number): number => blockCost(level, block, { dx: dx + x, dy: dy + y });
    const here = cost(0, 0);
    field.dx[i] = dx + (isStill(vector) ? 0 : vertex(cost(-1, 0), here, cost(1, 0)));
    field.dy[i] = dy + (isStill(vector) ? 0 : vertex(cost(0, -1), here, cost(0, 1)));
    field.left[i] = here;
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
  const [finest, coarsest] = [levels[0]!, levels[LEVELS]!];
  const anywhere = { candidates: [], reach: REACH, inertia: INERTIA };
  let vectors: readonly FlowVector[] = Array.from({ length: coarsest.columns * coarsest.rows }, (_, i) =>
    searchBlock(coarsest, blockAt(i, coarsest.columns), anywhere),
  );
  for (let i = LEVELS - 1; i >= 0; i--) vectors = refine(levels[i]!, vectors, levels[i + 1]!);
  const contrast = Float64Array.from(vectors, (_, i) => blockContrast(next, blockAt(i, finest.columns)));
  return finish(finest, followCamera(finest, vectors, contrast), contrast);
}
