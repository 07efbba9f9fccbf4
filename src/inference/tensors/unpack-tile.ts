import type { TensorLayout } from '../model-card.js';

/** The part of a network's output that is wanted: `width` by `height` from (`left`, `top`). */
export interface TileCrop {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Size of the whole output. */
  readonly fullWidth: number;
  readonly fullHeight: number;
}

/**
 * A network's output to interleaved RGB (float, clamped to 0..1), cropped.
 * @param out at least `3 * crop.width * crop.height` values
 * @returns how many of the values were not finite; the picture is worthless when there are any
 */
export function unpackTile(
  data: Float32Array,
  out: Float32Array,
  crop: TileCrop,
  layout: TensorLayout,
): number {
  const planar = layout.layout === 'NCHW';
  let broken = 0;
  for (let channel = 0; channel < 3; channel++) {
    const source = layout.channels === 'RGB' ? channel : 2 - channel;
    const plane = planar ? source * crop.fullWidth * crop.fullHeight : source;
    broken += unpackChannel(data, plane, out.subarray(channel), { ...crop, step: planar ? 1 : 3, layout });
  }
  return broken;
}

interface ChannelCrop extends TileCrop {
  readonly step: number;
  readonly layout: TensorLayout;
}

function unpackChannel(data: Float32Array, plane: number, out: Float32Array, crop: ChannelCrop): number {
  const { step, width, height } = crop;
  const [low, high] = crop.layout.range;
  const scale = 1 / (high - low);
  let broken = 0;
  let to = 0;
  for (let y = 0; y < height; y++) {
    let from = plane + ((crop.top + y) * crop.fullWidth + crop.left) * step;
    for (let x = 0; x < width; x++) {
      const value = data[from]!;
      // The difference of a number with itself is 0 unless it is NaN or infinite.
      if (value - value !== 0) broken++;
      const sample = (value - low) * scale;
      out[to] = sample > 0 ? (sample < 1 ? sample : 1) : 0;
      from += step;
      to += 3;
    }
  }
  return broken;
}
