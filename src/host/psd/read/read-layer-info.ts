import type { PsdChannel, PsdLayer, PsdLayerInfo, Span } from '../format/psd-file.js';
import { Cursor } from './cursor.js';
import { readLayerRecord } from './read-layer-record.js';

/** Rectangle, channel count, blend data, length of the rest, and in it two lengths and an empty name. */
const SMALLEST_RECORD = 43;

type Place = Pick<PsdLayerInfo, 'container' | 'span' | 'lengthAt'>;

/** Layer count, records and where each channel lies. Channel data is not touched. */
export function readLayerInfo(bytes: Uint8Array, version: 1 | 2, place: Place): PsdLayerInfo {
  const cursor = new Cursor(bytes, 'layer info', place.span);
  const count = cursor.remaining === 0 ? 0 : cursor.i16();
  const layers = Math.abs(count);
  if (layers * SMALLEST_RECORD > cursor.remaining) {
    cursor.damaged(
      `${layers} layers`,
      `at most ${Math.floor(cursor.remaining / SMALLEST_RECORD)}`,
      cursor.offset - 2,
    );
  }
  const start = cursor.offset;
  const found = Array.from({ length: layers }, (_, index) => {
    const record = readLayerRecord(layerCursor(cursor, index), version, index);
    cursor.skip(record.layer.record.end - cursor.offset);
    return record;
  });
  const records = { start, end: cursor.offset };
  const placed = found.map(({ layer, channels }): PsdLayer => {
    return { ...layer, channels: channels.map((c) => placeChannel(cursor, c, layer.index)) };
  });
  const channelData = { start: records.end, end: cursor.offset };
  return { ...place, mergedAlpha: count < 0, records, channelData, layers: placed };
}

const layerCursor = (cursor: Cursor, index: number): Cursor =>
  new Cursor(cursor.bytes, `layer record ${index}`, { start: cursor.offset, end: cursor.end });

function placeChannel(cursor: Cursor, channel: { id: number; length: number }, layer: number): PsdChannel {
  if (channel.length === 1) {
    cursor.damaged(`channel ${channel.id} of layer ${layer} has 1 byte`, 'no bytes or at least 2');
  }
  const span: Span = cursor.take(channel.length);
  return { id: channel.id, span };
}
