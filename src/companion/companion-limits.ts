/** What is refused before it is read or allocated: a job folder is written by anybody on the machine. */
export const COMPANION_LIMITS = {
  /** Bytes of a JSON file. */
  message: 8 * 1024 * 1024,
  heartbeat: 256 * 1024,
  /** Bytes of one picture. */
  file: 2 ** 31,
  /** Files of a job. */
  files: 50_000,
  /** Pixels that go through a network at once. */
  tilePixels: 16_777_216,
  /** How often a job is begun anew after the companion ended in the middle of it. */
  tries: 20,
} as const;
