/** A layer that has what only layers with pictures have; null for cameras and lights. */
export const avOf = (layer: Layer): AVLayer | null =>
  /Camera|Light/.test(layer.matchName) ? null : (layer as AVLayer);
