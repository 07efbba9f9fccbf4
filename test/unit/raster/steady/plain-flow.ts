import type { Plane } from '../../../../src/raster/box-mean.js';
import type { FlowField } from '../../../../src/raster/steady/flow-field.js';

/** The search for motion as it is described, slow and without a short cut: what the quick one is held against. */

type Vector = readonly [dx: number, dy: number];

const BLOCK = 16;
const INERTIA = 0.4;
const STILL: Vector = [0, 0];

/** The value at a place, beyond the edge that of the edge. */
const at = ({ width, height, values }: Plane, x: number, y: number): number =>
  values[Math.min(height - 1, Math.max(0, y)) * width + Math.min(width - 1, Math.max(0, x))]!;

/** Places of a block from its upper left, row by row. */
function placesOf({ width, height }: Plane, index: number): (readonly [x: number, y: number])[] {
  const columns = Math.ceil(width / BLOCK);
  const [left, top] = [(index % columns) * BLOCK, Math.floor(index / columns) * BLOCK];
  const places = Array.from(
    { length: BLOCK * BLOCK },
    (_, i) => [left + (i % BLOCK), top + (i >> 4)] as const,
  );
  return places.filter(([x, y]) => x < width && y < height);
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length;

const cost = (next: Plane, before: Plane, index: number, [dx, dy]: Vector): number =>
  meanOf(placesOf(next, index).map(([x, y]) => Math.abs(at(next, x, y) - at(before, x + dx, y + dy))));

function contrast(next: Plane, index: number): number {
  const values = placesOf(next, index).map(([x, y]) => at(next, x, y));
  const mean = meanOf(values);
  return meanOf(values.map((value) => Math.abs(value - mean)));
}

/** The mean of every four. */
function half(plane: Plane): Plane {
  const [width, height] = [Math.ceil(plane.width / 2), Math.ceil(plane.height / 2)];
  const values = Float32Array.from({ length: width * height }, (_, i) => {
    const [x, y] = [2 * (i % width), 2 * Math.floor(i / width)];
    return (at(plane, x, y) + at(plane, x + 1, y) + at(plane, x, y + 1) + at(plane, x + 1, y + 1)) / 4;
  });
  return { width, height, values };
}

/** `reach` 6 gives the 168 places around the middle, from the upper left on. */
function around([cx, cy]: Vector, reach: number): Vector[] {
  const side = 2 * reach + 1;
  const all = Array.from({ length: side * side }, (_, i): Vector => [
    cx + (i % side) - reach,
    cy + Math.floor(i / side) - reach,
  ]);
  return all.filter(([x, y]) => x !== cx || y !== cy);
}

function search(
  pair: readonly [Plane, Plane],
  index: number,
  first: readonly Vector[],
  reach: number,
): Vector {
  let [best, least] = [STILL, cost(...pair, index, STILL) - INERTIA];
  const tryAll = (vectors: readonly Vector[]): void => {
    for (const vector of vectors) {
      const found = cost(...pair, index, vector);
      if (found < least) [best, least] = [vector, found];
    }
  };
  tryAll(first);
  tryAll(around(best, reach));
  return best;
}

/** What the coarser block and its neighbours say: itself, right, left, below, above. */
function candidates(coarse: Plane, vectors: readonly Vector[], x: number, y: number): Vector[] {
  const [columns, rows] = [Math.ceil(coarse.width / BLOCK), Math.ceil(coarse.height / BLOCK)];
  const neighbours = [
    [x, y],
    [x + 1, y],
    [x - 1, y],
    [x, y + 1],
    [x, y - 1],
  ] as const;
  const inside = neighbours.filter(([nx, ny]) => nx >= 0 && ny >= 0 && nx < columns && ny < rows);
  return inside.map(([nx, ny]) => vectors[ny * columns + nx]!).map(([dx, dy]) => [2 * dx, 2 * dy]);
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

function withCamera(pair: readonly [Plane, Plane], vectors: readonly Vector[]): readonly Vector[] {
  const told = vectors.filter((_, i) => contrast(pair[0], i) > 8);
  const camera: Vector = [median(told.map(([dx]) => dx)), median(told.map(([, dy]) => dy))];
  return vectors.map((vector, i) => {
    if (vector[0] !== 0 || vector[1] !== 0) return vector;
    const worse = cost(...pair, i, camera) - cost(...pair, i, STILL);
    return worse <= 2 * INERTIA ? camera : vector;
  });
}

function between(before: number, here: number, after: number): number {
  const bend = before - 2 * here + after;
  const place = bend > 1e-6 ? (before - after) / (2 * bend) : 0;
  return Math.abs(place) < 0.12 ? 0 : Math.min(0.5, Math.max(-0.5, place));
}

export function plainFlow(next: Plane, before: Plane): FlowField {
  const levels: (readonly [Plane, Plane])[] = [[next, before]];
  for (let i = 0; i < 3; i++) levels.push([half(levels[i]![0]), half(levels[i]![1])]);
  const sizeOf = ([{ width, height }]: readonly [Plane, Plane]): readonly [number, number] => [
    Math.ceil(width / BLOCK),
    Math.ceil(height / BLOCK),
  ];
  let vectors: readonly Vector[] = [];
  for (const [i, pair] of [...levels.entries()].reverse()) {
    const [columns, rows] = sizeOf(pair);
    const coarser = vectors;
    vectors = Array.from({ length: columns * rows }, (_, index) => {
      if (i === 3) return search(pair, index, [], 6);
      const [x, y] = [(index % columns) >> 1, Math.floor(index / columns) >> 1];
      return search(pair, index, candidates(levels[i + 1]![0], coarser, x, y), 1);
    });
  }
  const pair = levels[0]!;
  vectors = withCamera(pair, vectors);
  const fine = vectors.map(([dx, dy], i): Vector => {
    const costAt = (x: number, y: number): number => cost(...pair, i, [dx + x, dy + y]);
    if (dx === 0 && dy === 0) return STILL;
    const here = costAt(0, 0);
    return [dx + between(costAt(-1, 0), here, costAt(1, 0)), dy + between(costAt(0, -1), here, costAt(0, 1))];
  });
  const [columns, rows] = sizeOf(pair);
  return {
    ...{ block: BLOCK, columns, rows },
    dx: Float32Array.from(fine, ([dx]) => dx),
    dy: Float32Array.from(fine, ([, dy]) => dy),
    left: Float32Array.from(vectors, (vector, i) => cost(...pair, i, vector)),
    contrast: Float32Array.from(vectors, (_, i) => contrast(next, i)),
  };
}
