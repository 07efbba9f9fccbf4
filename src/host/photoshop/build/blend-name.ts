import type { BlendMode } from '../../../raster/composite/blend-mode.js';

/** Those that Photoshop's scripts do not call as its user interface does. */
const OTHERWISE: Partial<Readonly<Record<BlendMode, string>>> = {
  subtract: 'blendSubtraction',
  divide: 'blendDivide',
};

/** `linearBurn` for `linear-burn`: a blend mode as Photoshop's scripts call it. */
export const blendName = (mode: BlendMode): string =>
  OTHERWISE[mode] ?? mode.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
