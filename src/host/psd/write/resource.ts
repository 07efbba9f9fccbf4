import { ByteWriter } from './byte-writer.js';

/** An image resource block without a name, padded to even. */
export const resourceBlock = (id: number, payload: Uint8Array): Uint8Array =>
  new ByteWriter(12 + payload.length + 1)
    .latin1('8BIM')
    .u16(id)
    .u16(0)
    .u32(payload.length)
    .raw(payload)
    .padTo(2)
    .finish();

/** Numbers of the image resources that Haikei reads or writes. */
export const RESOURCE = {
  resolution: 1005,
  activeLayer: 1024,
  layerGroups: 1026,
  thumbnailBgr: 1033,
  thumbnail: 1036,
  iccProfile: 1039,
  idSeed: 1044,
  version: 1057,
  xmp: 1060,
  groupsEnabled: 1072,
} as const;
