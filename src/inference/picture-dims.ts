import type { TensorLayout } from './model-card.js';

/** Dimensions of one RGB picture in the layout of a tensor; free ones are null. */
export const pictureDims = <Size extends number | null>(
  layout: TensorLayout['layout'],
  height: Size,
  width: Size,
): (number | Size)[] => (layout === 'NCHW' ? [1, 3, height, width] : [1, height, width, 3]);
