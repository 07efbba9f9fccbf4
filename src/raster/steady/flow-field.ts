/** Where what a picture shows came from in the one before: a vector for each block, in pixels. */
export interface FlowField {
  /** Pixels of a block's side. */
  readonly block: number;
  readonly columns: number;
  readonly rows: number;
  /** The block at (x, y) stood at (x + dx, y + dy) before. */
  readonly dx: Float32Array;
  readonly dy: Float32Array;
  /** Mean difference of luma that is left, 0..255. */
  readonly left: Float32Array;
  /** Mean difference of a block's luma to its own mean: what a block has to be told by. */
  readonly contrast: Float32Array;
}

/** Blocks that cover a picture, those at its right and lower edge in part. */
export const blocksOver = (side: number, block: number): number => Math.max(1, Math.ceil(side / block));
