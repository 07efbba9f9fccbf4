import { allocateSamples, maxSample } from '../pixels.js';
import type { LightFrame } from './light-frame.js';
import type { PixelLight } from './light-layer.js';
import type { Haze } from './light-script.js';

/** Opacity at a height, a Gaussian on each side of the horizon; `y` as a share of the frame's height. */
export function hazeAt({ amount, horizon, above, below }: Haze, y: number): number {
  const spread = y < horizon ? above : below;
  return amount * Math.exp(-0.5 * ((y - horizon) / spread) ** 2);
}

/** The haze as a layer of one colour whose alpha follows the height in the frame. */
export function hazeLayer(haze: Haze, { plate, frame, offset }: LightFrame): PixelLight {
  const { width, height, depth } = plate;
  const full = maxSample(depth);
  const rounding = depth === 32 ? 0 : 0.5;
  const data = allocateSamples(depth, width * height * 4);
  const colour = haze.colour.map((value) => (value / 255) * full + rounding);
  for (let y = 0, at = 0; y < height; y++) {
    const alpha = hazeAt(haze, (y + offset.y + 0.5) / frame.height) * full + rounding;
    for (let x = 0; x < width; x++, at += 4) {
      for (let c = 0; c < 3; c++) data[at + c] = colour[c]!;
      data[at + 3] = alpha;
    }
  }
  return {
    kind: 'pixels',
    name: 'Haikei – haze',
    blend: 'normal',
    opacity: 1,
    pixels: { width, height, depth, channels: 4, data },
  };
}
