import type { TensorLayout } from '../model-card.js';

/**
 * Interleaved RGB (float, 0 to 1) to the values and order a network takes.
 * @param rgb `pixels` times red, green, blue
 * @param out at least `3 * pixels` values, written in the layout, channel order and range of `layout`
 */
export function packTile(rgb: Float32Array, out: Float32Array, pixels: number, layout: TensorLayout): void {
  const [low, high] = layout.range;
  const scale = high - low;
  const planar = layout.layout === 'NCHW';
  const step = planar ? 1 : 3;
  const end = 3 * pixels;
  for (let channel = 0; channel < 3; channel++) {
    let to = planar ? channel * pixels : channel;
    for (let from = layout.channels === 'RGB' ? channel : 2 - channel; from < end; from += 3) {
      out[to] = rgb[from]! * scale + low;
      to += step;
    }
  }
}
