import { HaikeiError } from '../../errors/haikei-error.js';
import type { ColourTransform } from './colour-transform.js';
import { createGrayTransform } from './gray-transform.js';
import { isSrgb } from './is-srgb.js';
import { createMatrixTransform } from './matrix-transform.js';
import { parseIccProfile } from './parse-icc-profile.js';
import { SRGB_CURVE } from './srgb-curve.js';
import { srgbTransform } from './srgb-transform.js';

/**
 * How to get from a document's samples to sRGB and back. An untagged document counts as sRGB, a grey one as
 * grey with sRGB's tone curve. Relative colorimetric, without black point compensation: white stays white.
 *
 * @throws HaikeiError `profile-unsupported` for a profile of another kind, or one that does not fit the mode
 * @throws HaikeiError `file-damaged` or `file-truncated` for a profile that is none
 */
export function createColourTransform(profile: Uint8Array | null, mode: 'rgb' | 'gray'): ColourTransform {
  if (profile === null) return mode === 'rgb' ? srgbTransform : createGrayTransform(SRGB_CURVE);
  const parsed = parseIccProfile(profile);
  if (parsed.space !== mode) {
    const reason = `a profile for ${parsed.space} in a document of mode ${mode}`;
    throw new HaikeiError('profile-unsupported', { profile: parsed.description, reason });
  }
  if (parsed.space === 'gray') return createGrayTransform(parsed.curve);
  return isSrgb(parsed) ? srgbTransform : createMatrixTransform(parsed);
}
