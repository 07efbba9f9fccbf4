/**
 * Decoded rows `from` (included) to `to` (excluded) as the file's big-endian bytes. The result may be a view of the
 * file or of a cache: read it, do not write into it.
 */
export type RowReader = (from: number, to: number) => Uint8Array;
