import type { ColourTable } from '../../../raster/light/colour-table.js';
import { lookupCube } from '../../../raster/light/lookup-cube.js';
import { lookupProfile } from '../../../raster/light/lookup-profile.js';
import type { LookupLight } from '../../../raster/light/light-layer.js';
import { Cursor } from '../read/cursor.js';
import { ByteWriter } from '../write/byte-writer.js';
import { descriptorBytes } from './descriptor-writer.js';

const LARGEST_TABLE = 65;
const enumOf = (type: string, value: string) => ({ kind: 'enum', type, value }) as const;

/** Payload of `clrL`: the table as the profile that Photoshop computes with, and as the .cube text that it shows. */
export function lookupPayload({ table, name }: LookupLight): Uint8Array {
  const file = `${name}.cube`;
  const cube = lookupCube(table, name);
  const text = new ByteWriter(cube.length).latin1(cube).finish();
  const descriptor = descriptorBytes([
    ['lookupType', enumOf('colorLookupType', '3DLUT')],
    ['Nm  ', { kind: 'text', value: file }],
    ['Dthr', { kind: 'boolean', value: true }],
    ['profile', { kind: 'raw', value: lookupProfile(table, file) }],
    ['LUTFormat', enumOf('LUTFormatType', 'LUTFormatCUBE')],
    ['dataOrder', enumOf('colorLookupOrder', 'rgbOrder')],
    ['tableOrder', enumOf('colorLookupOrder', 'bgrOrder')],
    ['LUT3DFileData', { kind: 'raw', value: text }],
    ['LUT3DFileName', { kind: 'text', value: file }],
  ]);
  return new ByteWriter().u16(1).raw(descriptor).finish();
}

/** Where a table begins inside the payload; -1 where there is none. */
function tableAt(payload: Uint8Array): number {
  const [m, f, t, two] = [0x6d, 0x66, 0x74, 0x32];
  for (let i = 0; i + 4 <= payload.length; i++)
    if (payload[i] === m && payload[i + 1] === f && payload[i + 2] === t && payload[i + 3] === two) return i;
  return -1;
}

/**
 * The table from a payload that `lookupPayload` made.
 * @throws HaikeiError `file-damaged`, `file-truncated`
 */
export function readLookup(payload: Uint8Array, name: string): LookupLight {
  const start = tableAt(payload);
  const cursor = new Cursor(payload, 'tagged block clrL');
  if (start < 0) return cursor.damaged('no table', 'a lut16 table of Haikei', 0);
  cursor.skip(start + 8);
  const [inputs, outputs, size] = [cursor.u8(), cursor.u8(), cursor.u8()];
  if (inputs !== 3 || outputs !== 3 || size < 2 || size > LARGEST_TABLE)
    return cursor.damaged(
      `a table of ${inputs} to ${outputs} channels, ${size} steps`,
      '3 to 3, 2 to 65 steps',
    );
  cursor.skip(1 + 36 + 4 + 12);
  return { kind: 'lookup', name, table: readTable(cursor, size) };
}

function readTable(cursor: Cursor, size: number): ColourTable {
  const count = size ** 3 * 3;
  const body = cursor.section(count * 2, cursor.where);
  const values = new Float32Array(count);
  for (let i = 0; i < count; i++) values[i] = body.u16() / 65535;
  return { size, values };
}
