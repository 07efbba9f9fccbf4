import { ByteWriter } from './byte-writer.js';
import type { DocumentDescription } from './document-description.js';
import { unicodeString } from './layer-name.js';
import { RESOURCE, resourceBlock } from './resource.js';
import { type Segment, segmentsLength } from './segments.js';

const DEFAULT_RESOLUTION = 72;
const ALPHA_NAMES = 1006;
const ALPHA_UNICODE_NAMES = 1045;
const ALPHA_IDENTIFIERS = 1053;

/** The image resources of a new document, with their length field. */
export function describedResources(
  document: DocumentDescription,
  layers: number,
  mergedAlpha: boolean,
): Segment[] {
  const blocks = [
    resourceBlock(RESOURCE.resolution, resolution(document.resolution ?? DEFAULT_RESOLUTION)),
    ...(mergedAlpha ? transparencyNames() : []),
    ...(document.profile ? [resourceBlock(RESOURCE.iccProfile, document.profile)] : []),
    ...(layers > 0 ? layerLists(layers) : []),
    resourceBlock(RESOURCE.idSeed, new ByteWriter(4).u32(layers).finish()),
    resourceBlock(RESOURCE.version, versionInfo()),
  ];
  return [new ByteWriter(4).u32(segmentsLength(blocks)).finish(), ...blocks];
}

function layerLists(layers: number): Uint8Array[] {
  return [
    resourceBlock(RESOURCE.activeLayer, new ByteWriter(2).u16(layers - 1).finish()),
    resourceBlock(RESOURCE.layerGroups, new Uint8Array(layers * 2)),
    resourceBlock(RESOURCE.groupsEnabled, new Uint8Array(layers).fill(1)),
  ];
}

/** Both ways in 16.16 fixed point, shown in pixels per inch. */
function resolution(perInch: number): Uint8Array {
  const fixed = Math.round(perInch * 65536);
  return new ByteWriter(16).u32(fixed).u16(1).u16(1).u32(fixed).u16(1).u16(1).finish();
}

/** The first extra channel of the merged picture goes by this name in every language. */
function transparencyNames(): Uint8Array[] {
  const name = 'Transparency';
  return [
    resourceBlock(ALPHA_NAMES, new ByteWriter(13).u8(name.length).latin1(name).finish()),
    resourceBlock(ALPHA_UNICODE_NAMES, unicodeString(`${name}\0`)),
    resourceBlock(ALPHA_IDENTIFIERS, new Uint8Array(4)),
  ];
}

/** Says that the merged picture is a real one, not a blank. */
const versionInfo = (): Uint8Array =>
  new ByteWriter(64).u32(1).u8(1).raw(unicodeString('Haikei')).raw(unicodeString('Haikei')).u32(1).finish();
