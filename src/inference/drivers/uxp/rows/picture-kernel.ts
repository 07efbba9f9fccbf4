import type { Tensor } from '../../../driver.js';
import type { RowKernel } from './row-kernel.js';

/** The picture that is fed, dims 1×C×H×W, as a source of rows. */
export function pictureKernel({ data, dims }: Tensor): RowKernel {
  const [, channels, height, width] = dims as [number, number, number, number];
  return {
    shape: { channels, height, width },
    window: () => [0, 0],
    fill(y, _take, out) {
      for (let c = 0; c < channels; c++) {
        const from = (c * height + y) * width;
        out.set(data.subarray(from, from + width), c * width);
      }
    },
  };
}
