import { strFromU8, strToU8 } from 'fflate';
import type { PlateStamp } from '../../scene/layer.js';
import type { PsdFile, PsdLayer, TaggedBlock } from './format/psd-file.js';
import { metadataItem, readMetadataItems } from './write/metadata-items.js';

/** Key of our entry in a layer's `shmd` block. */
export const STAMP_KEY = 'hKei';

const FORMAT = 'haikei-plate/1';
const MAX_STAMP_BYTES = 1 << 18;

/** Photoshop's own names have at most 255. */
export const MAX_STAMPED_NAME = 1024;

/** The stamp as an entry of `shmd`: UTF-8 JSON, padded with spaces, which JSON allows. */
export function stampItem(stamp: PlateStamp): Uint8Array {
  const { sourceName, sourceKey, record } = stamp;
  const json = JSON.stringify({ format: FORMAT, sourceName, sourceKey, record });
  const bytes = strToU8(json);
  const padded = new Uint8Array(Math.ceil(bytes.length / 4) * 4).fill(0x20);
  padded.set(bytes);
  return metadataItem(STAMP_KEY, padded);
}

/** The stamp on a layer; null where there is none, or one that Haikei cannot have written. */
export function readStamp(file: PsdFile, layer: PsdLayer): PlateStamp | null {
  for (const block of layer.blocks) {
    const stamp = block.key === 'shmd' ? stampInBlock(file, block) : null;
    if (stamp) return stamp;
  }
  return null;
}

function stampInBlock(file: PsdFile, block: TaggedBlock): PlateStamp | null {
  const items = readMetadataItems(file.bytes.subarray(block.data.start, block.data.end));
  const item = items?.find((i) => i.key === STAMP_KEY);
  return item && item.payload.length <= MAX_STAMP_BYTES ? parseStamp(strFromU8(item.payload)) : null;
}

function parseStamp(text: string): PlateStamp | null {
  const value = parseJson(text);
  if (typeof value !== 'object' || value === null) return null;
  const { format, sourceName, sourceKey, record } = value as Record<string, unknown>;
  if (format !== FORMAT || !isName(sourceName) || typeof record !== 'string') return null;
  if (sourceKey !== null && !isName(sourceKey)) return null;
  return { sourceName, sourceKey, record };
}

const isName = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= MAX_STAMPED_NAME;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
