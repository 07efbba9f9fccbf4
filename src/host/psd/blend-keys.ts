import type { BlendMode } from '../../raster/composite/blend-mode.js';

/** PSD's four-character keys of the blend modes. */
const KEYS: Readonly<Record<BlendMode, string>> = {
  'pass-through': 'pass',
  normal: 'norm',
  dissolve: 'diss',
  darken: 'dark',
  multiply: 'mul ',
  'color-burn': 'idiv',
  'linear-burn': 'lbrn',
  'darker-color': 'dkCl',
  lighten: 'lite',
  screen: 'scrn',
  'color-dodge': 'div ',
  'linear-dodge': 'lddg',
  'lighter-color': 'lgCl',
  overlay: 'over',
  'soft-light': 'sLit',
  'hard-light': 'hLit',
  'vivid-light': 'vLit',
  'linear-light': 'lLit',
  'pin-light': 'pLit',
  'hard-mix': 'hMix',
  difference: 'diff',
  exclusion: 'smud',
  subtract: 'fsub',
  divide: 'fdiv',
  hue: 'hue ',
  saturation: 'sat ',
  color: 'colr',
  luminosity: 'lum ',
};

const MODES: ReadonlyMap<string, BlendMode> = new Map(
  (Object.entries(KEYS) as [BlendMode, string][]).map(([mode, key]) => [key, mode]),
);

export const blendKeyOf = (mode: BlendMode): string => KEYS[mode];

/** The blend mode of a key; null for a key that is not known. */
export const blendModeOf = (key: string): BlendMode | null => MODES.get(key) ?? null;
