import type { HueChange, LightScript } from './light-script.js';
import { fromOk, mostChroma, type OkColour, type Rgb, toOk } from './ok-colour.js';

/**
 * Greys have no hue: changes fade in up to this chroma, so slowly that a colour with more chroma than another keeps more
 * (for gains down to 0.41: the product of a rising chroma and a falling gain still rises).
 */
const FULL_CHROMA = 0.06;

function smoothstep(value: number): number {
  const t = Math.min(1, Math.max(0, value));
  return t * t * (3 - 2 * t);
}

/** 1 in the middle of the range, 0 from its ends on; a raised cosine. */
function weightOf({ hue, width }: HueChange, colour: OkColour): number {
  const apart = Math.abs(((((colour.hue - hue) % 360) + 540) % 360) - 180);
  const inside = apart >= width / 2 ? 0 : 0.5 + 0.5 * Math.cos((2 * Math.PI * apart) / width);
  return inside * smoothstep(colour.chroma / FULL_CHROMA);
}

/** What the script wants: may lie outside the gamut. */
function wanted({ chroma }: LightScript, colour: OkColour): OkColour {
  let [gain, turn, lift] = [chroma.gain, 0, 0];
  for (const change of chroma.hues) {
    const weight = weightOf(change, colour);
    gain *= 1 + weight * (change.gain - 1);
    turn += weight * change.turn;
    lift += weight * change.lift;
  }
  return {
    lightness: Math.min(1, Math.max(0, colour.lightness + lift)),
    chroma: colour.chroma * gain,
    hue: (colour.hue + turn + 360) % 360,
  };
}

/**
 * Compresses instead of clipping: a colour keeps its share of the room that the gamut has at its new lightness and
 * hue, and a gain g takes the share s to gs / (1 + (g − 1)s). That begins with the slope g, ends at the wall with the
 * slope 1/g, and so makes no two chromas one.
 */
function compressed(before: OkColour, after: OkColour): OkColour {
  const wall = mostChroma(after.lightness, after.hue);
  const most = Math.max(1e-6, mostChroma(before.lightness, before.hue));
  const kept = Math.min(wall, before.chroma * Math.min(1, wall / most));
  const gain = after.chroma / Math.max(1e-6, before.chroma);
  if (gain <= 1 || wall <= 1e-6) return { ...after, chroma: Math.min(kept, after.chroma) };
  const share = Math.min(1, kept / wall);
  return { ...after, chroma: (wall * gain * share) / (1 + (gain - 1) * share) };
}

/**
 * A colour as the hue-selective part of a light makes it, encoded sRGB; may leave 0..1 by the rounding of the gamut's wall.
 */
export function changeChroma(script: LightScript, rgb: Rgb): Rgb {
  const before = toOk(rgb);
  const after = wanted(script, before);
  const same =
    after.lightness === before.lightness && after.chroma === before.chroma && after.hue === before.hue;
  return same ? rgb : fromOk(compressed(before, after));
}
