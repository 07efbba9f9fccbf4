import type { KnownProfile } from './icc-writer.js';

const grey = (name: string, gamma: number): KnownProfile => ({ name, curve: { gamma }, colorants: null });

/**
 * Profiles that Photoshop documents bear by name and whose values are public: Adobe RGB (1998) Color Image Encoding
 * §4.3; SMPTE EG 432-1 primaries with sRGB's curve (Display P3); ISO 22028-2 (ProPhoto is ROMM RGB). Colorants are
 * adapted to D50 with the Bradford matrix.
 */
export const KNOWN_PROFILES: readonly KnownProfile[] = [
  {
    name: 'Adobe RGB (1998)',
    curve: { gamma: 563 / 256 },
    colorants: [
      [0.60974, 0.31111, 0.01947],
      [0.20528, 0.62567, 0.06087],
      [0.14919, 0.06322, 0.74457],
    ],
  },
  {
    name: 'Display P3',
    curve: 'srgb',
    colorants: [
      [0.51512, 0.2412, -0.00105],
      [0.29198, 0.69225, 0.04189],
      [0.1571, 0.06657, 0.78407],
    ],
  },
  {
    name: 'ProPhoto RGB',
    curve: { gamma: 1.8 },
    colorants: [
      [0.79767, 0.28804, 0],
      [0.13519, 0.71188, 0],
      [0.03134, 0.00009, 0.82491],
    ],
  },
  grey('Gray Gamma 2.2', 2.2),
  grey('Gray Gamma 1.8', 1.8),
];
