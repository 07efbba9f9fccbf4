import type { Pixels } from '../../../raster/pixels.js';
import { COLOUR_CHART } from './colour-chart.js';

/** Steps of 8 bits by which a colour may be off for being rounded on its way. */
const ROUNDING = 1;

const levelsOf = ({ channels, depth, data }: Pixels): number[] => {
  const scale = depth === 16 ? 257 : 1;
  const colours = channels < 3 ? 1 : 3;
  return Array.from({ length: COLOUR_CHART.data.length }, (_, i) => {
    const at = Math.floor(i / 3) * channels + (colours === 1 ? 0 : i % 3);
    return (data[at] ?? 0) / scale;
  });
};

/**
 * What became of the colour chart's colours.
 * @param seen of the chart's size, 8 or 16 bit
 * @returns the colour that is furthest off, `128 → 188` in steps of 8 bits; null where none is off by more than rounding
 */
export function chartDifference(seen: Pixels): string | null {
  const levels = levelsOf(seen);
  const wanted = Array.from(COLOUR_CHART.data);
  const off = wanted.map((level, i) => Math.abs(level - (levels[i] ?? 0)));
  const worst = off.reduce((at, value, i) => (value > (off[at] ?? 0) ? i : at), 0);
  if ((off[worst] ?? 0) <= ROUNDING) return null;
  return `${wanted[worst]} → ${Math.round(levels[worst] ?? 0)}`;
}
