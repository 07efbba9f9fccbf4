import type { Preset } from './preset.js';

export const writePresets = (presets: readonly Preset[]): string =>
  `${JSON.stringify({ format: 'haikei-presets/1', presets }, null, 1)}\n`;
