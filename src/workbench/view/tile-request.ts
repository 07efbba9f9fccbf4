/** Side of a tile in pixels of its level. */
export const TILE = 512;

/** A square of a document's flat picture; level n shows it 2ⁿ times smaller. */
export interface TileRequest {
  readonly document: string;
  /** As it was opened, or as it is now. */
  readonly side: 'before' | 'after';
  /** Of the pixels, so that a tile can be told from an older one. */
  readonly version: number;
  readonly level: number;
  readonly column: number;
  readonly row: number;
}
