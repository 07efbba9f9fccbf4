import type { OddTable } from './odd-table.js';
import { createOddTable } from './odd-table.js';
import { decodeSrgb, encodeSrgb } from './srgb-curve.js';

// The steps keep the error of linear interpolation near a tenth of a 16-bit level in either direction; the reach
// covers wide-gamut profiles, so that the power itself is hardly ever computed.
let tables: { readonly encode: OddTable; readonly decode: OddTable } | null = null;

/** Both directions of the extended sRGB curve, made at first use: 320 KiB. */
export function srgbTables(): { readonly encode: OddTable; readonly decode: OddTable } {
  tables ??= { encode: createOddTable(encodeSrgb, 32768, 2), decode: createOddTable(decodeSrgb, 8192, 2) };
  return tables;
}
