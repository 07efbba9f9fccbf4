import type { Pixels } from '../pixels.js';
import { cubicWeights } from './cubic-weights.js';
import type { FlowField } from './flow-field.js';
import { warpSample } from './warp-sample.js';

/** Pixels `left` to `right` (exclusive) of row `y`, and how they moved. */
interface Span {
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
}

/** Neighbours of a place that its cubic weighs: one before it, two after it. */
const [BEFORE, AFTER] = [1, 2];

/** Whether all that a span comes from lies in the picture, `before` and `after` pixels around it too. */
function isInside({ width, height }: Pixels, span: Span, before: number, after: number): boolean {
  const { left, right, y, dx, dy } = span;
  const [first, top] = [Math.floor(left + dx), Math.floor(y + dy)];
  const last = first + right - left - 1;
  return first >= before && last + after < width && top >= before && top + after < height;
}

function copySpan(picture: Pixels, { left, right, y, dx, dy }: Span, out: Float32Array): void {
  const { width, channels, data } = picture;
  const end = right * channels;
  for (let from = ((y + dy) * width + left + dx) * channels, to = left * channels; to < end; from++, to++) {
    out[to] = data[from]!;
  }
}

/**
 * The vector is the same all along the span, and so are the weights. Row by row of the four that count; a row of weight 0
 * changes nothing. `Math.fround` after each step, because `warpSample` adds in float.
 */
function cubicSpan(picture: Pixels, { left, right, y, dx, dy }: Span, out: Float32Array): void {
  const { width, channels: step, data } = picture;
  const x0 = Math.floor(left + dx);
  const y0 = Math.floor(y + dy);
  const across = cubicWeights(left + dx - x0);
  const down = cubicWeights(y + dy - y0);
  const start = left * step;
  const end = right * step;
  out.fill(0, start, end);
  for (let j = 0; j < 4; j++) {
    const weight = down[j]!;
    if (weight === 0) continue;
    const a = across[0] * weight;
    const b = across[1] * weight;
    const c = across[2] * weight;
    const d = across[3] * weight;
    let from = ((y0 + j - BEFORE) * width + x0 - BEFORE) * step;
    for (let to = start; to < end; to++, from++) {
      let sum = Math.fround(out[to]! + a * data[from]!);
      sum = Math.fround(sum + b * data[from + step]!);
      sum = Math.fround(sum + c * data[from + 2 * step]!);
      out[to] = sum + d * data[from + 3 * step]!;
    }
  }
}

function edgeSpan(picture: Pixels, { left, right, y, dx, dy }: Span, out: Float32Array): void {
  const { channels } = picture;
  for (let x = left; x < right; x++) {
    warpSample(picture, x + dx, y + dy, out.subarray(x * channels, (x + 1) * channels));
  }
}

function warpSpan(picture: Pixels, span: Span, out: Float32Array): void {
  const isWhole = Number.isInteger(span.dx) && Number.isInteger(span.dy);
  if (isWhole && isInside(picture, span, 0, 0)) copySpan(picture, span, out);
  else if (isInside(picture, span, BEFORE, AFTER)) cubicSpan(picture, span, out);
  else edgeSpan(picture, span, out);
}

/**
 * Row `y` as the picture before shows it where the flow says that it came from: to the bit what `warpSample` gives pixel by
 * pixel, block by block. Between pixels no vector is finer than 2⁻²⁷.
 * @param out a row of samples
 */
export function warpRow(picture: Pixels, flow: FlowField, y: number, out: Float32Array): void {
  const { block, columns } = flow;
  const first = Math.floor(y / block) * columns;
  for (let column = 0; column < columns;) {
    const [dx, dy] = [flow.dx[first + column]!, flow.dy[first + column]!];
    const left = column * block;
    // Neighbours that go the same way are one span.
    do column++;
    while (column < columns && flow.dx[first + column] === dx && flow.dy[first + column] === dy);
    warpSpan(picture, { left, right: Math.min(column * block, picture.width), y, dx, dy }, out);
  }
}
