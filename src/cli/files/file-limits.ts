/** Bytes handed to the operating system at a time; between two pieces a cancel is noticed. */
export const PIECE_BYTES = 16 * 1024 * 1024;

/** Largest file read into memory: what one typed array can hold in every supported Node. */
export const MAX_FILE_BYTES = 4 * 1024 * 1024 * 1024 - 1;
