import type { LightScript } from '../../src/raster/light/light-script.js';

/** A light that uses everything a light can: no two layers of it do the same. */
export const sampleLight = (changes: Partial<LightScript> = {}): LightScript => ({
  format: 'haikei-light/1',
  id: 'sample',
  title: { en: 'Sample', ja: '見本' },
  tone: [
    [0, 16],
    [128, 110],
    [255, 240],
  ],
  shadow: { colour: [58, 52, 148], amount: 0.5 },
  light: { colour: [255, 170, 120], amount: 0.5 },
  chroma: {
    gain: 1.1,
    hues: [{ name: 'sky', hue: 250, width: 90, gain: 1.2, turn: 15, lift: -0.02 }],
  },
  haze: { colour: [214, 130, 150], amount: 0.3, horizon: 0.5, above: 0.2, below: 0.1 },
  bloom: { threshold: 0.5, radius: 0.05, amount: 0.7, tint: [255, 200, 150], local: 0.3, warmth: 0 },
  ...changes,
});
