import { boxMean } from '../box-mean.js';
import { maxSample, type Pixels } from '../pixels.js';
import type { FlowField } from './flow-field.js';
import { warpRow } from './warp-row.js';

/** Steps of luma that a pixel may be away from where it came from and be believed; three times that is not. */
const BELIEVED = 3;

/** A row of a picture, of what the flow says that it was before, and where their differences go. */
interface Row {
  readonly next: Pixels;
  readonly y: number;
  readonly there: Float32Array;
  readonly out: Float32Array;
}

/** Mean differences of the channels in steps of 8 bits; all that there is of what came from outside. */
function differRow({ next, y, there, out }: Row, { block, columns, dx, dy }: FlowField): void {
  const { width, height, channels, data, depth } = next;
  const scale = 255 / maxSample(depth);
  const first = Math.floor(y / block) * columns;
  for (let x = 0; x < width; x++) {
    const at = first + Math.floor(x / block);
    const fromX = x + dx[at]!;
    const fromY = y + dy[at]!;
    if (fromX < 0 || fromY < 0 || fromX > width - 1 || fromY > height - 1) {
      out[x] = 255;
      continue;
    }
    let sum = 0;
    for (let i = x * channels, own = (y * width + x) * channels; i < (x + 1) * channels; i++, own++)
      sum += Math.abs(data[own]! - there[i]!);
    out[x] = (sum * scale) / channels;
  }
}

/**
 * How much each pixel is believed to come from where the flow says: 0..1.
 * @param noise standard deviation, in steps of luma
 */
export function flowBelief(next: Pixels, before: Pixels, flow: FlowField, noise: number): Float32Array {
  const { width, height, channels } = next;
  const difference = new Float32Array(width * height);
  const there = new Float32Array(width * channels);
  for (let y = 0; y < height; y++) {
    warpRow(before, flow, y, there);
    differRow({ next, y, there, out: difference.subarray(y * width, (y + 1) * width) }, flow);
  }
  const { values } = boxMean({ width, height, values: difference }, 1);
  const from = BELIEVED + 1.5 * noise;
  for (let i = 0; i < values.length; i++)
    values[i] = Math.min(1, Math.max(0, (3 * from - values[i]!) / (2 * from)));
  return values;
}
