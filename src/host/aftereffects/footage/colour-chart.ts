import type { Pixels } from '../../../raster/pixels.js';

const COLUMNS = 32;
const ROWS = 8;
/** Low enough for a gain to show, high enough that a conversion between gamuts is not cut off at black. */
const BESIDE = 64;

/** Above a ramp of greys; below it ramps of red, green and blue in turn. */
const sampleAt = (x: number, y: number, channel: number): number => {
  const level = Math.round((x * 255) / (COLUMNS - 1));
  return y < ROWS / 2 || x % 3 === channel ? level : BESIDE;
};

/** A picture of known colours, 32×8 in RGB of 8 bits, for finding out what becomes of colours on their way. */
export const COLOUR_CHART: Pixels = {
  width: COLUMNS,
  height: ROWS,
  channels: 3,
  depth: 8,
  data: Uint8Array.from({ length: COLUMNS * ROWS * 3 }, (_, i) =>
    sampleAt(Math.floor(i / 3) % COLUMNS, Math.floor(i / 3 / COLUMNS), i % 3),
  ),
};
