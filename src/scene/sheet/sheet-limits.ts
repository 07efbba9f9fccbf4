/** What a time sheet may hold; beyond it is no sheet of a cut. */
export const SHEET_LIMITS = {
  /** UTF-16 units of the whole file. Sheets with handwritten notes hold pictures. */
  text: 64 * 1024 * 1024,
  /** Bytes of a file that is opened at all. */
  bytes: 128 * 1024 * 1024,
  /** 100 000 frames are more than an hour at 24 a second. */
  frames: 100_000,
  columns: 500,
  tables: 100,
  name: 256,
} as const;
