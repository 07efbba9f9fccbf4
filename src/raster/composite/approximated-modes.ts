import type { BlendMode } from './blend-mode.js';

/**
 * Blend modes whose result differs from Photoshop's by more than its own rounding, each with the reason; all
 * others are within 1 to 2 levels of 255 a blend of what Photoshop 27 saved for the same layers. Beyond modes,
 * a node's one opacity stands for layer opacity times fill opacity, which is exact except for a fill opacity
 * below 1 in colour burn, linear burn, colour dodge, linear dodge, vivid light, linear light, hard mix and
 * difference, where Photoshop fades the source towards the mode's neutral colour instead.
 */
export const APPROXIMATED_MODES: Readonly<Partial<Record<BlendMode, string>>> = {
  dissolve: 'half-transparent pixels are mixed like normal instead of being scattered at random',
  'vivid-light': 'Photoshop doubles the source in 8-bit steps, which its dodge and burn then amplify',
};
