import type { ColourTable } from './colour-table.js';
import type { HueChange, LightScript } from './light-script.js';
import { fromOk, mostChroma, type OkColour, type Rgb, toOk } from './ok-colour.js';

const TABLE_SIZE = 21;

/** Greys have no hue: changes fade in between these chromas. */
const GREY = [0.015, 0.05] as const;

function smoothstep(value: number, low: number, high: number): number {
  const t = Math.min(1, Math.max(0, (value - low) / (high - low)));
  return t * t * (3 - 2 * t);
}

/** 1 in the middle of the range, 0 from its ends on; a raised cosine. */
function weightOf({ hue, width }: HueChange, colour: OkColour): number {
  const apart = Math.abs(((((colour.hue - hue) % 360) + 540) % 360) - 180);
  const inside = apart >= width / 2 ? 0 : 0.5 + 0.5 * Math.cos((2 * Math.PI * apart) / width);
  return inside * smoothstep(colour.chroma, ...GREY);
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
 * hue, and a gain uses up what room is left ever more slowly. No two chromas become one, none reaches the wall
 * that was not there before.
 */
function compressed(before: OkColour, after: OkColour): OkColour {
  const wall = mostChroma(after.lightness, after.hue);
  const kept = before.chroma * Math.min(1, wall / Math.max(1e-6, mostChroma(before.lightness, before.hue)));
  const more = after.chroma - before.chroma;
  if (more <= 0) return { ...after, chroma: Math.min(kept, after.chroma) };
  const room = wall - kept;
  const chroma = room <= 1e-4 ? kept : kept + room * (1 - Math.exp(-more / room));
  return { ...after, chroma };
}

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

function changed(script: LightScript, rgb: Rgb): Rgb {
  const before = toOk(rgb);
  const after = wanted(script, before);
  const same =
    after.lightness === before.lightness && after.chroma === before.chroma && after.hue === before.hue;
  return same ? rgb : fromOk(compressed(before, after));
}

/** True where the script leaves every colour as it is. */
export const leavesChroma = ({ chroma }: LightScript): boolean =>
  chroma.gain === 1 && chroma.hues.every(({ gain, turn, lift }) => gain === 1 && turn === 0 && lift === 0);

/** The hue-selective part of a light as a lookup of 21³ colours, held inside the gamut. */
export function chromaTable(script: LightScript): ColourTable {
  const last = TABLE_SIZE - 1;
  const values = new Float32Array(TABLE_SIZE ** 3 * 3);
  for (let at = 0; at < TABLE_SIZE ** 3; at++) {
    const [r, g, b] = [
      Math.floor(at / TABLE_SIZE ** 2),
      Math.floor(at / TABLE_SIZE) % TABLE_SIZE,
      at % TABLE_SIZE,
    ];
    changed(script, [r / last, g / last, b / last]).forEach((value, c) => {
      values[at * 3 + c] = clamp(value);
    });
  }
  return { size: TABLE_SIZE, values };
}
