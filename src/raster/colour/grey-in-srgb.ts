import { allocateSamples, hasAlpha, maxSample, type Pixels, type Samples } from '../pixels.js';
import { createColourTransform } from './create-colour-transform.js';

/** The sample that looks in sRGB as each sample, by its number, looks in a grey profile. */
function tableOf(profile: Uint8Array | null, depth: 8 | 16): Samples {
  const most = maxSample(depth);
  const ramp: Pixels = {
    width: most + 1,
    height: 1,
    channels: 1,
    depth,
    data: allocateSamples(depth, most + 1).map((_, sample) => sample),
  };
  const rgb = new Float32Array(3 * (most + 1));
  const area = { left: 0, top: 0, right: most + 1, bottom: 1 };
  createColourTransform(profile, 'gray').toSrgb(ramp, area, rgb);
  return allocateSamples(depth, most + 1).map((_, sample) => Math.round(rgb[3 * sample]! * most));
}

/**
 * A grey picture in sRGB, so that it can lie beneath pictures in colour: grey still, the depth and alpha its own. RGB, and
 * grey without a profile, which counts as sRGB's, as they are.
 * @param picture 8 or 16 bit
 * @throws HaikeiError `profile-unsupported`, `file-damaged`, `file-truncated` for a profile that is not of grey
 */
export function greyInSrgb<Picture extends { readonly pixels: Pixels; readonly profile: Uint8Array | null }>(
  picture: Picture,
): Picture {
  const { pixels, profile } = picture;
  const { channels, depth, data } = pixels;
  if (channels > 2 || profile === null || depth === 32) return picture;
  const table = tableOf(profile, depth);
  const isAlpha = (i: number): boolean => hasAlpha(channels) && i % 2 === 1;
  const converted = data.map((sample, i) => (isAlpha(i) ? sample : table[sample]!));
  return { ...picture, pixels: { ...pixels, data: converted }, profile: null };
}
