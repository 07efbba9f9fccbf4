import { HaikeiError } from '../../errors/haikei-error.js';
import type { Tensor } from '../../inference/driver.js';
import type { TensorLayout } from '../../inference/model-card.js';
import { pictureDims } from '../../inference/picture-dims.js';
import { packTile } from '../../inference/tensors/pack-tile.js';
import { unpackTile } from '../../inference/tensors/unpack-tile.js';
import type { Pixels } from '../../raster/pixels.js';

const MAX = 65_535;

const sideOf = ({ dims }: Tensor, { layout }: TensorLayout): readonly [number, number] => {
  const [, a = 0, b = 0, c = 0] = dims;
  return layout === 'NCHW' ? [c, b] : [b, a];
};

/**
 * What goes into or comes out of a network as a 16-bit picture, sRGB 0..1 over the full range.
 * @throws HaikeiError `driver-failed` for values that are no numbers
 */
export function tilePicture(tensor: Tensor, layout: TensorLayout): Pixels {
  const [width, height] = sideOf(tensor, layout);
  const rgb = new Float32Array(width * height * 3);
  const crop = { left: 0, top: 0, width, height, fullWidth: width, fullHeight: height };
  if (unpackTile(tensor.data, rgb, crop, layout) > 0)
    throw new HaikeiError('driver-failed', { driver: 'companion', reason: 'values that are no numbers' });
  const data = Uint16Array.from(rgb, (value) => Math.round(value * MAX));
  return { width, height, channels: 3, depth: 16, data };
}

/** The other way round. @param picture 16 bit RGB */
export function pictureTile({ width, height, data }: Pixels, layout: TensorLayout): Tensor {
  const rgb = Float32Array.from(data, (sample) => sample / MAX);
  const packed = new Float32Array(rgb.length);
  packTile(rgb, packed, width * height, layout);
  return { data: packed, dims: pictureDims(layout.layout, height, width) };
}
