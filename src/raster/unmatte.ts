import { hasAlpha, maxSample, type Pixels } from './pixels.js';

/**
 * Colours as they were before they were mixed with a matte colour: c = (C − (1 − α) · m) / α, on the samples as they are
 * encoded. Nothing is left of a colour under alpha 0.
 * @param matte 0..1, red, green and blue; a grey picture takes their luma (Rec. 601 weights)
 */
export function unmatte(pixels: Pixels, matte: readonly [number, number, number]): Pixels {
  const { channels, depth } = pixels;
  if (!hasAlpha(channels)) return pixels;
  const data = pixels.data.slice();
  const most = maxSample(depth);
  const colours = channels - 1;
  const [red, green, blue] = matte;
  const mixed = colours === 3 ? [red, green, blue] : [0.299 * red + 0.587 * green + 0.114 * blue];
  for (let at = 0; at < data.length; at += channels) {
    const alpha = data[at + colours]!;
    if (alpha === most) continue;
    for (let c = 0; c < colours; c++) {
      const own = alpha === 0 ? 0 : (data[at + c]! - (most - alpha) * mixed[c]!) / (alpha / most);
      const kept = Math.min(most, Math.max(0, own));
      data[at + c] = depth === 32 ? kept : Math.round(kept);
    }
  }
  return { ...pixels, data };
}
