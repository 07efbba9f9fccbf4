import type { PsdLayer, PsdMask, Span, TaggedBlock } from '../format/psd-file.js';
import type { Cursor } from './cursor.js';
import { decodeLegacyName } from './decode-legacy-name.js';
import { layerFacts } from './layer-facts.js';
import { readBounds } from './read-bounds.js';
import { readLayerMask } from './read-layer-mask.js';
import { readTaggedBlocks, startsBlock } from './read-tagged-blocks.js';

/** A record whose channels have lengths but no place yet: their data follows behind all records. */
export interface LayerRecord {
  readonly layer: Omit<PsdLayer, 'channels'>;
  readonly channels: readonly { readonly id: number; readonly length: number }[];
}

const MAX_CHANNELS = 56;
const TRANSPARENCY_LOCKED = 1;
const HIDDEN = 2;
const LOCKS_TRANSPARENCY = 0x80000001;
const SMALLEST_BLOCK = 12;

/** One layer record. `cursor` stands at its start and ends behind it. */
export function readLayerRecord(cursor: Cursor, version: 1 | 2, index: number): LayerRecord {
  const start = cursor.offset;
  const bounds = readBounds(cursor, version);
  const channels = readChannelLengths(cursor, version);
  const look = readLook(cursor);
  const { mask, name, blocks } = readExtra(cursor.section(cursor.u32(), cursor.where), version);
  const { unicodeName, ...facts } = layerFacts(cursor.bytes, blocks);
  return {
    channels,
    layer: {
      index,
      record: { start, end: cursor.offset },
      bounds,
      ...look,
      ...facts,
      transparencyLocked:
        (look.flags & TRANSPARENCY_LOCKED) !== 0 || (facts.protection & LOCKS_TRANSPARENCY) !== 0,
      name: unicodeName ?? decodeLegacyName(cursor.bytes.subarray(name.start, name.end)),
      mask,
      blocks,
    },
  };
}

function readChannelLengths(cursor: Cursor, version: 1 | 2): LayerRecord['channels'] {
  const count = cursor.u16();
  if (count > MAX_CHANNELS) cursor.damaged(`${count} channels`, `at most ${MAX_CHANNELS}`, cursor.offset - 2);
  return Array.from({ length: count }, () => ({ id: cursor.i16(), length: cursor.length(version === 2) }));
}

function readLook(cursor: Cursor): Pick<PsdLayer, 'blendKey' | 'opacity' | 'clipping' | 'hidden' | 'flags'> {
  const signature = cursor.key();
  if (signature !== '8BIM') cursor.damaged(JSON.stringify(signature), '"8BIM"', cursor.offset - 4);
  const blendKey = cursor.key();
  const opacity = cursor.u8();
  const clipping = cursor.u8() !== 0;
  const flags = cursor.u8();
  cursor.skip(1);
  return { blendKey, opacity, clipping, hidden: (flags & HIDDEN) !== 0, flags };
}

interface LayerExtra {
  readonly mask: PsdMask | null;
  readonly name: Span;
  readonly blocks: readonly TaggedBlock[];
}

function readExtra(extra: Cursor, version: 1 | 2): LayerExtra {
  const mask = readLayerMask(extra.section(extra.u32(), `mask of ${extra.where}`), version);
  extra.skip(extra.u32());
  const name = readName(extra);
  return { mask, name, blocks: readTaggedBlocks(extra, version) };
}

/** The name is padded to 4 with its length byte; some writers do not, then the blocks start sooner or later. */
function readName(extra: Cursor): Span {
  const length = extra.u8();
  const name = extra.take(length);
  const padded = Math.min(extra.end, name.end + (3 - (length % 4)));
  if (startsBlock(extra, padded) || extra.end - padded < SMALLEST_BLOCK) {
    extra.skip(padded - name.end);
    return name;
  }
  for (let at = name.end; at < extra.end; at++) {
    if (startsBlock(extra, at)) {
      extra.skip(at - name.end);
      return name;
    }
  }
  return extra.damaged('no tagged block', 'a tagged block behind the layer name', padded);
}
