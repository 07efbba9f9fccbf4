import { allocateSamples, maxSample } from '../pixels.js';
import type { LightFrame } from './light-frame.js';
import type { PixelLight } from './light-layer.js';
import type { Bloom } from './light-script.js';
import { shineOf } from './shine.js';

/** Which two values lie at each place of an axis, and how far it is from the first to the second. */
interface Between {
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly share: Float64Array;
}

/** Places of `count` pixels on an axis of `length` values, the first one's middle at 0. */
function between(count: number, length: number): Between {
  const [first, second] = [new Int32Array(count), new Int32Array(count)];
  const share = new Float64Array(count);
  const scale = length / count;
  for (let i = 0; i < count; i++) {
    const place = Math.min(length - 1, Math.max(0, (i + 0.5) * scale - 0.5));
    first[i] = Math.floor(place);
    second[i] = Math.min(length - 1, first[i]! + 1);
    share[i] = place - first[i]!;
  }
  return { first, second, share };
}

/** The bloom as an opaque layer for the blend mode Screen: black where nothing shines. */
export function bloomLayer(bloom: Bloom, { plate, frame }: LightFrame): PixelLight {
  const { width, height, depth } = plate;
  const shine = shineOf(plate, bloom, frame.width);
  const [full, rounding] = [maxSample(depth), depth === 32 ? 0 : 0.5];
  const data = allocateSamples(depth, width * height * 4);
  const planes = [shine.red, shine.green, shine.blue];
  const [columns, rows] = [between(width, shine.red.width), between(height, shine.red.height)];
  data.fill(full);
  for (let c = 0; c < 3; c++)
    for (let y = 0; y < height; y++) {
      const { values, width: across } = planes[c]!;
      const [above, below] = [rows.first[y]! * across, rows.second[y]! * across];
      const fy = rows.share[y]!;
      for (let x = 0, at = y * width * 4 + c; x < width; x++, at += 4) {
        const [left, right, fx] = [columns.first[x]!, columns.second[x]!, columns.share[x]!];
        const upper = values[above + left]! * (1 - fx) + values[above + right]! * fx;
        const lower = values[below + left]! * (1 - fx) + values[below + right]! * fx;
        const light = upper * (1 - fy) + lower * fy;
        data[at] = Math.min(1, (light * bloom.tint[c]!) / 255) * full + rounding;
      }
    }
  return {
    kind: 'pixels',
    name: 'Haikei – bloom',
    blend: 'screen',
    // As files keep it, so that the baked light and its layers are the same.
    opacity: Math.round(bloom.amount * 255) / 255,
    pixels: { width, height, depth, channels: 4, data },
  };
}
