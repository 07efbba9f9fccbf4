import type { ColourTable } from './colour-table.js';
import { changeChroma } from './change-chroma.js';
import type { LightScript } from './light-script.js';

const TABLE_SIZE = 21;

/** To what 16 bits hold, as files keep it, so that the baked light and its layers are the same. */
const stored = (value: number): number => Math.round(Math.min(1, Math.max(0, value)) * 65535) / 65535;

/** True where the script leaves every colour as it is. */
export const leavesChroma = ({ chroma }: LightScript): boolean =>
  chroma.gain === 1 && chroma.hues.every(({ gain, turn, lift }) => gain === 1 && turn === 0 && lift === 0);

/** A table takes longer than a small picture under it. */
const made = new WeakMap<LightScript, ColourTable>();

/** The hue-selective part of a light as a lookup of 21³ colours, held inside the gamut; made once for each script. */
export function chromaTable(script: LightScript): ColourTable {
  const table = made.get(script) ?? makeTable(script);
  made.set(script, table);
  return table;
}

function makeTable(script: LightScript): ColourTable {
  const last = TABLE_SIZE - 1;
  const values = new Float32Array(TABLE_SIZE ** 3 * 3);
  for (let at = 0; at < TABLE_SIZE ** 3; at++) {
    const [r, g, b] = [
      Math.floor(at / TABLE_SIZE ** 2),
      Math.floor(at / TABLE_SIZE) % TABLE_SIZE,
      at % TABLE_SIZE,
    ];
    changeChroma(script, [r / last, g / last, b / last]).forEach((value, c) => {
      values[at * 3 + c] = stored(value);
    });
  }
  return { size: TABLE_SIZE, values };
}
