import { allocateSamples, maxSample } from '../pixels.js';
import type { Plane } from '../box-mean.js';
import type { LightFrame } from './light-frame.js';
import type { PixelLight } from './light-layer.js';
import type { Bloom } from './light-script.js';
import { shineOf } from './shine.js';

/** Between the four nearest values; `x` and `y` are positions on the plane, its first pixel's middle at 0. */
function sample({ width, height, values }: Plane, x: number, y: number): number {
  const [cx, cy] = [Math.min(width - 1, Math.max(0, x)), Math.min(height - 1, Math.max(0, y))];
  const [left, top] = [Math.floor(cx), Math.floor(cy)];
  const [right, bottom] = [Math.min(width - 1, left + 1), Math.min(height - 1, top + 1)];
  const [fx, fy] = [cx - left, cy - top];
  const above = values[top * width + left]! * (1 - fx) + values[top * width + right]! * fx;
  const below = values[bottom * width + left]! * (1 - fx) + values[bottom * width + right]! * fx;
  return above * (1 - fy) + below * fy;
}

/** The bloom as an opaque layer for the blend mode Screen: black where nothing shines. */
export function bloomLayer(bloom: Bloom, { plate, frame }: LightFrame): PixelLight {
  const { width, height, depth } = plate;
  const shine = shineOf(plate, bloom, frame.width);
  const [full, rounding] = [maxSample(depth), depth === 32 ? 0 : 0.5];
  const data = allocateSamples(depth, width * height * 4);
  const planes = [shine.red, shine.green, shine.blue];
  const [sx, sy] = [shine.red.width / width, shine.red.height / height];
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 4) {
      for (let c = 0; c < 3; c++) {
        const light = sample(planes[c]!, (x + 0.5) * sx - 0.5, (y + 0.5) * sy - 0.5);
        data[at + c] = Math.min(1, (light * bloom.tint[c]!) / 255) * full + rounding;
      }
      data[at + 3] = full;
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
