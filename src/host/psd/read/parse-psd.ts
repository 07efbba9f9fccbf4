import type { PsdFile, PsdLayerInfo, Span, TaggedBlock } from '../format/psd-file.js';
import { Cursor } from './cursor.js';
import { readHeader } from './read-header.js';
import { readLayerInfo } from './read-layer-info.js';
import { readResources } from './read-resources.js';
import { readTaggedBlocks, startsBlock } from './read-tagged-blocks.js';

type LayerSection = Pick<PsdFile, 'layerInfo' | 'globalMask' | 'globalBlocks'>;

const LAYER_CONTAINERS = ['Lr16', 'Lr32', 'Layr'] as const;
const MERGED_ALPHA_KEYS = ['Mtrn', 'Mt16', 'Mt32'];

/**
 * Finds where everything in a PSD or PSB lies. Pixels are neither read nor decoded, so the time depends on the number
 * of layers, not on the size of the file. Adobe Photoshop File Formats Specification, November 2019.
 * @throws HaikeiError `file-truncated`, `file-damaged`, `file-too-large`
 */
export function parsePsd(bytes: Uint8Array): PsdFile {
  const cursor = new Cursor(bytes, 'file header');
  const header = readHeader(cursor);
  const colourMode = cursor.section(cursor.u32(), 'colour mode data');
  const resources = cursor.section(cursor.u32(), 'image resources');
  const layers = cursor.section(cursor.length(header.version === 2), 'layer and mask section');
  const span = (c: Cursor): Span => ({ start: c.offset, end: c.end });
  const sections = {
    colourModeData: span(colourMode),
    resourceSection: span(resources),
    layerSection: span(layers),
  };
  const picture = new Cursor(bytes, 'merged picture', span(cursor));
  picture.u16();
  return {
    bytes,
    header,
    ...sections,
    mergedPicture: span(cursor),
    resources: readResources(resources),
    ...readLayerSection(layers, header.version),
  };
}

function readLayerSection(cursor: Cursor, version: 1 | 2): LayerSection {
  const lengthAt = cursor.offset;
  const span = cursor.remaining === 0 ? cursor.rest() : cursor.take(cursor.length(version === 2));
  const globalMask = readGlobalMask(cursor);
  const globalBlocks = readTaggedBlocks(cursor, version);
  const own = readLayerInfo(cursor.bytes, version, { container: 'section', span, lengthAt });
  const found = own.layers.length > 0 ? own : (blockLayerInfo(cursor, version, globalBlocks) ?? own);
  const mergedAlpha = found.mergedAlpha || globalBlocks.some((b) => MERGED_ALPHA_KEYS.includes(b.key));
  return { layerInfo: { ...found, mergedAlpha }, globalMask, globalBlocks };
}

/** Some writers leave it out together with its length. */
function readGlobalMask(cursor: Cursor): Span {
  if (cursor.remaining < 4 || startsBlock(cursor)) return { start: cursor.offset, end: cursor.offset };
  return cursor.section(cursor.u32(), 'global layer mask').rest();
}

/** 16 and 32 bit files keep their layers in a tagged block and leave the main list empty. */
function blockLayerInfo(cursor: Cursor, version: 1 | 2, blocks: readonly TaggedBlock[]): PsdLayerInfo | null {
  for (const container of LAYER_CONTAINERS) {
    const block = blocks.find((b) => b.key === container && b.data.end > b.data.start);
    if (!block) continue;
    const wide = block.data.start - block.span.start === 16;
    const lengthAt = block.data.start - (wide ? 8 : 4);
    return readLayerInfo(cursor.bytes, version, { container, span: block.data, lengthAt });
  }
  return null;
}
