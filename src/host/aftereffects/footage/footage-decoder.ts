import type { Picture } from '../../../pictures/picture.js';

export interface FootageWish {
  /** For messages. */
  readonly path: string;
  /** The layer of a layered file that the footage is; null for the whole picture. */
  readonly layer: string | null;
  /** What After Effects says that the footage has, in pixels. */
  readonly width: number;
  readonly height: number;
}

/**
 * Reads one picture file, PSD with or without layers among them.
 * @returns null where the file does not hold the one picture that is meant
 * @throws HaikeiError for files that are damaged or of an unknown kind
 */
export type FootageDecoder = (
  signal: AbortSignal,
  bytes: Uint8Array,
  wish: FootageWish,
) => Promise<Picture | null>;
