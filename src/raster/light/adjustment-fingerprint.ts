import { strToU8 } from 'fflate';
import { crc32Hex } from '../png/crc32-hex.js';
import type { CurvesLight, LookupLight } from './light-layer.js';

/** A short text that is the same for the same settings: points of curves, colours of a lookup. */
export function adjustmentFingerprint(layer: CurvesLight | LookupLight): string {
  if (layer.kind === 'curves') {
    const { master, red, green, blue } = layer;
    const curves = [master, red, green, blue].map((c) => c.map(({ input, output }) => [input, output]));
    return crc32Hex(strToU8(JSON.stringify(curves)));
  }
  const samples = Uint16Array.from(layer.table.values, (value) => Math.round(value * 65535));
  return crc32Hex(new Uint8Array(samples.buffer));
}
