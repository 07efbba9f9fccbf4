import { lookupCube } from '../../../raster/light/lookup-cube.js';
import { base64 } from '../../../raster/png/base64.js';
import { lookupProfile } from '../../../raster/light/lookup-profile.js';
import type { LookupLight } from '../../../raster/light/light-layer.js';
import type { ModifyCommand } from './command.js';
import { enumOf, SELECTED_ADJUSTMENT } from './references.js';

const raw = (bytes: Uint8Array) => ({ _rawData: 'base64', _data: base64(bytes) }) as const;

/** The .cube text is ASCII by its making. */
function asciiBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/**
 * Gives the selected Color Lookup adjustment this table. Photoshop computes with the device link (`profile`) and shows
 * the name; the .cube text goes along so that the artist can export it.
 */
export function setLookup({ name, table }: LookupLight): ModifyCommand {
  const file = `${name}.cube`;
  const to = {
    _obj: 'colorLookup',
    lookupType: enumOf('colorLookupType', '3DLUT'),
    name: file,
    dither: true,
    profile: raw(lookupProfile(table, file)),
    LUTFormat: enumOf('LUTFormatType', 'LUTFormatCUBE'),
    dataOrder: enumOf('colorLookupOrder', 'rgbOrder'),
    tableOrder: enumOf('colorLookupOrder', 'bgrOrder'),
    LUT3DFileData: raw(asciiBytes(lookupCube(table, name))),
    LUT3DFileName: file,
  };
  return { kind: 'modify', descriptor: { _obj: 'set', _target: [SELECTED_ADJUSTMENT], to } };
}

/** Makes a Color Lookup adjustment above the layer that is active. */
export function makeLookup(light: LookupLight): readonly ModifyCommand[] {
  const descriptor = {
    _obj: 'make',
    _target: [{ _ref: 'adjustmentLayer' }],
    using: { _obj: 'adjustmentLayer', name: light.name, type: { _obj: 'colorLookup' } },
  };
  return [{ kind: 'modify', descriptor }, setLookup(light)];
}
