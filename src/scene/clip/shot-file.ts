/** What the shot file of a clip is called. */
export const SHOT_NAME = 'shot.json';

/** Longest shot file that is read: bytes, and UTF-16 units of its text. */
export const SHOT_LIMIT = 64 * 1024 * 1024;
