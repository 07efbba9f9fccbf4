import type { Rect } from '../../src/geometry/rect.js';
import { rectHeight, rectWidth } from '../../src/geometry/rect.js';

/** Interleaved RGB, 0 to 1. */
export interface TestPicture {
  readonly width: number;
  readonly height: number;
  readonly rgb: Float32Array;
}

const { imul } = Math;

/** Repeatable noise over a slope: no two pixels are alike. */
export function noisePicture(width: number, height: number, seed = 1): TestPicture {
  let state = seed >>> 0;
  const rgb = Float32Array.from({ length: width * height * 3 }, (_, i) => {
    state = (imul(state, 1664525) + 1013904223) >>> 0;
    return (0.7 * state) / 2 ** 32 + (0.3 * i) / (width * height * 3);
  });
  return { width, height, rgb };
}

/** Position of a coordinate any distance outside of `length` pixels, mirrored about the centres of the edge pixels. */
export function mirror(position: number, length: number): number {
  const period = length > 1 ? 2 * length - 2 : 1;
  const phase = ((position % period) + period) % period;
  return phase < length ? phase : period - phase;
}

/** Reads any area, mirrored outside of the picture: what the runner asks of its caller. */
export function readMirrored(picture: TestPicture): (area: Rect, out: Float32Array) => void {
  return (area, out) => {
    let to = 0;
    for (let y = area.top; y < area.top + rectHeight(area); y++) {
      for (let x = area.left; x < area.left + rectWidth(area); x++) {
        const from = (mirror(y, picture.height) * picture.width + mirror(x, picture.width)) * 3;
        out[to++] = picture.rgb[from]!;
        out[to++] = picture.rgb[from + 1]!;
        out[to++] = picture.rgb[from + 2]!;
      }
    }
  };
}

/** Collects what the runner writes; `untouched` counts values that nothing was written to. */
export function collector(width: number, height: number) {
  const rgb = new Float32Array(width * height * 3).fill(NaN);
  return {
    rgb,
    untouched: (): number => rgb.reduce((count, value) => count + (Number.isNaN(value) ? 1 : 0), 0),
    write(area: Rect, tile: Float32Array): void {
      const row = rectWidth(area) * 3;
      if (tile.length !== row * rectHeight(area)) throw new Error(`${tile.length} values for the area`);
      for (let y = 0; y < rectHeight(area); y++) {
        rgb.set(tile.subarray(y * row, (y + 1) * row), ((area.top + y) * width + area.left) * 3);
      }
    },
  };
}
