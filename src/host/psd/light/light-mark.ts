import { strFromU8, strToU8 } from 'fflate';
import type { PsdFile, PsdLayer } from '../format/psd-file.js';
import { STAMP_KEY } from '../plate-stamp.js';
import { metadataItem, readMetadataItems } from '../write/metadata-items.js';

const FORMAT = 'haikei-light/1';
const PARTS = ['group', 'curves', 'lookup', 'pixels'] as const;
const MOST_BYTES = 4096;

/** What Haikei wrote on a layer of a light, or on the group around plate and light. */
export interface LightMark {
  readonly part: (typeof PARTS)[number];
  /** Name of the colour script. */
  readonly light: string;
  /** The name that the layer was given; one that reads otherwise was renamed by the artist. */
  readonly name: string;
  /** What `fingerprintOf` said of the layer when it was made; another one now means the artist's hand. */
  readonly made: string;
}

/** The mark as an entry of `shmd`. */
export function markItem({ part, light, name, made }: LightMark): Uint8Array {
  const bytes = strToU8(JSON.stringify({ format: FORMAT, part, light, name, made }));
  const padded = new Uint8Array(Math.ceil(bytes.length / 4) * 4).fill(0x20);
  padded.set(bytes);
  return metadataItem(STAMP_KEY, padded);
}

function parse(text: string): LightMark | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const { format, part, light, name, made } = value as Record<string, unknown>;
  const known = PARTS.find((p) => p === part);
  if (format !== FORMAT || known === undefined) return null;
  const isWhole = typeof light === 'string' && typeof name === 'string' && typeof made === 'string';
  return isWhole ? { part: known, light, name, made } : null;
}

/** The mark on a layer or group; null where there is none, or one that Haikei cannot have written. */
export function readLightMark(file: PsdFile, layer: PsdLayer): LightMark | null {
  for (const { key, data } of layer.blocks) {
    if (key !== 'shmd') continue;
    const items = readMetadataItems(file.bytes.subarray(data.start, data.end)) ?? [];
    const own = items.find((item) => item.key === STAMP_KEY && item.payload.length <= MOST_BYTES);
    const mark = own ? parse(strFromU8(own.payload)) : null;
    if (mark) return mark;
  }
  return null;
}
