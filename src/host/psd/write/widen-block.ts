import type { PsdFile, TaggedBlock } from '../format/psd-file.js';
import { ByteWriter } from './byte-writer.js';
import { viewBetween, viewOf } from './file-view.js';
import type { Segment } from './segments.js';

/** Keys whose length takes 8 bytes in a PSB: Adobe's list, and `cinf`, which Photoshop writes so. */
const WIDE_KEYS: ReadonlySet<string> = new Set(
  'LMsk Lr16 Lr32 Layr Mt16 Mt32 Mtrn Alph FMsk lnk2 FEid FXid PxSD cinf'.split(' '),
);

/** A tagged block of a PSD as a PSB has it; payload and padding stay views of the original. */
export function widenBlock(file: PsdFile, block: TaggedBlock): Segment[] {
  if (!WIDE_KEYS.has(block.key)) return [viewOf(file, block.span)];
  return [wideBlockHead(block.key, block.data.end - block.data.start), payloadAndPadding(file, block)];
}

/** Other programs find the layers of a 16 bit PSB only behind the old signature; Photoshop reads both. */
const OLD_SIGNATURE_KEYS: readonly string[] = ['Lr16', 'Lr32', 'Layr', 'Mt16', 'Mt32', 'Mtrn'];

/** Signature, key and length of a block with an 8-byte length. */
export function wideBlockHead(key: string, length: number): Uint8Array {
  const signature = OLD_SIGNATURE_KEYS.includes(key) ? '8BIM' : '8B64';
  return new ByteWriter(16).latin1(signature).latin1(key).u64(length).finish();
}

const payloadAndPadding = (file: PsdFile, block: TaggedBlock): Segment =>
  viewBetween(file, block.data.start, block.span.end);
