export type Depth = 8 | 16 | 32;

/** 1 grey · 2 grey and alpha · 3 RGB · 4 RGB and alpha. */
export type ChannelCount = 1 | 2 | 3 | 4;

export type Samples = Uint8Array | Uint16Array | Float32Array;

/**
 * A picture in memory: interleaved, row by row from the top, straight (not premultiplied) alpha last.
 * 8 bit is 0..255, 16 bit 0..65535 (full range), 32 bit float 0..1. Values are encoded as the document's
 * profile says; a `Pixels` value does not know its colour space.
 */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly channels: ChannelCount;
  readonly depth: Depth;
  readonly data: Samples;
}

export const maxSample = (depth: Depth): number => (depth === 8 ? 255 : depth === 16 ? 65535 : 1);

export const hasAlpha = (channels: ChannelCount): boolean => channels === 2 || channels === 4;

/** Zeroed samples for `count` values of the depth. */
export function allocateSamples(depth: Depth, count: number): Samples {
  if (depth === 8) return new Uint8Array(count);
  return depth === 16 ? new Uint16Array(count) : new Float32Array(count);
}
