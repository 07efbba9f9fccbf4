/** Side of a tile in pixels of its level. */
export const TILE = 512;

/** A square of a document's flat picture; level n shows it 2ⁿ times smaller. */
export interface TileRequest {
  readonly document: string;
  /** Of the pixels: that of the document as it is now, or one that is kept to compare with. */
  readonly version: number;
  readonly level: number;
  readonly column: number;
  readonly row: number;
  /** Need not be more than recognised, but at once. */
  readonly rough: boolean;
}
