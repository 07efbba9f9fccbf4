/**
 * A three-dimensional colour lookup from RGB to RGB, both encoded, 0..1. `values` holds `size`³ colours of three
 * numbers each; the colour of grid point (r, g, b) begins at `((r * size + g) * size + b) * 3`, so blue runs fastest.
 */
export interface ColourTable {
  /** Grid points on each axis, 2..65. */
  readonly size: number;
  readonly values: Float32Array;
}
