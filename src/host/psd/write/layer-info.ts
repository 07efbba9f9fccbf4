import { HaikeiError } from '../../../errors/haikei-error.js';
import { ByteWriter } from './byte-writer.js';
import type { LayerEntry } from './layer-entry.js';
import { type Segment, segmentsLength } from './segments.js';

/** The count is a signed 16-bit number; its sign means something else. */
export const MAX_LAYERS = 0x7fff;

/** Payload of the layer info: count, records, channel data, padding up to a multiple of `padTo`. */
export function layerInfo(
  entries: readonly LayerEntry[],
  options: { readonly negativeCount: boolean; readonly padTo: number },
): Segment[] {
  if (entries.length > MAX_LAYERS) {
    throw new HaikeiError('file-too-large', { what: 'layers', value: entries.length, limit: MAX_LAYERS });
  }
  const count = options.negativeCount ? -entries.length : entries.length;
  const segments: Segment[] = [new ByteWriter(2).i16(count).finish()];
  for (const entry of entries) segments.push(...entry.record);
  for (const entry of entries) segments.push(...entry.channelData);
  const rest = segmentsLength(segments) % options.padTo;
  if (rest > 0) segments.push(new Uint8Array(options.padTo - rest));
  return segments;
}
