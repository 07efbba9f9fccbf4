import type { PsdFile, PsdLayer } from '../format/psd-file.js';
import { STAMP_KEY } from '../plate-stamp.js';
import { viewOf } from './file-view.js';
import { metadataPayload, readMetadataItems } from './metadata-items.js';
import { taggedBlock } from './tagged-block.js';

/** A metadata block with nothing but our own entry. */
export const ownMetadataBlock = (item: Uint8Array): Uint8Array =>
  taggedBlock('shmd', metadataPayload([item]));

/** A new block for one of the layer's own, which is left out. */
export interface MetadataRenewal {
  /** Position among the layer's blocks; -1 where it has none that can be read. */
  readonly at: number;
  readonly block: Uint8Array;
}

/** Our entry in the place of our earlier one; entries of other programs stay beside it. */
export function renewMetadata(file: PsdFile, layer: PsdLayer, item: Uint8Array): MetadataRenewal {
  for (const [at, block] of layer.blocks.entries()) {
    const items = block.key === 'shmd' ? readMetadataItems(viewOf(file, block.data)) : null;
    if (!items) continue;
    const others = items.filter((i) => i.key !== STAMP_KEY).map((i) => i.bytes);
    return { at, block: taggedBlock('shmd', metadataPayload([...others, item])) };
  }
  return { at: -1, block: ownMetadataBlock(item) };
}
