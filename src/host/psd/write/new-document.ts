import { rectFromSize } from '../../../geometry/rect.js';
import { compositeRegion } from '../../../raster/composite/composite-region.js';
import { ByteWriter } from './byte-writer.js';
import { checkDescription } from './check-description.js';
import { describedNodes } from './described-nodes.js';
import { DescribedRecords } from './described-records.js';
import { describedResources } from './described-resources.js';
import type { DocumentDescription } from './document-description.js';
import { layerInfo } from './layer-info.js';
import type { LayerEntry } from './layer-entry.js';
import { MergedWriter } from './merged-writer.js';
import { layOverWhite } from './over-white.js';
import { rowsOfPixels } from './row-source.js';
import { type Segment, segmentsLength } from './segments.js';
import { stripsOf } from './strips.js';
import { wideBlockHead } from './widen-block.js';

/**
 * A PSD (or PSB) made from a description: layers, groups, masks, and the merged picture that goes with them.
 * Without a locked Background the merged picture keeps its transparency, as Photoshop does.
 * @throws HaikeiError `file-too-large`; `internal` where the description contradicts itself
 */
export function newDocument(document: DocumentDescription): Segment[] {
  checkDescription(document);
  const { entries } = new DescribedRecords(document).add(document.layers);
  const mergedAlpha = !document.layers.some((node) => node.kind === 'layer' && node.background);
  return [
    header(document, mergedAlpha),
    new Uint8Array(4),
    ...describedResources(document, entries.length, mergedAlpha),
    ...section(document, entries, mergedAlpha),
    ...mergedPicture(document, mergedAlpha),
  ];
}

function header(
  { width, height, depth, mode, large }: DocumentDescription,
  mergedAlpha: boolean,
): Uint8Array {
  const writer = new ByteWriter(26).latin1('8BPS').u16(large ? 2 : 1);
  writer.zeros(6).u16(colourCount(mode) + (mergedAlpha ? 1 : 0));
  return writer
    .u32(height)
    .u32(width)
    .u16(depth)
    .u16(mode === 'rgb' ? 3 : 1)
    .finish();
}

const colourCount = (mode: DocumentDescription['mode']): number => (mode === 'rgb' ? 3 : 1);

function section(
  { depth, large = false }: DocumentDescription,
  entries: readonly LayerEntry[],
  mergedAlpha: boolean,
): Segment[] {
  const length = (value: number): Uint8Array => new ByteWriter(8).size(value, large).finish();
  const payload = layerInfo(entries, { negativeCount: mergedAlpha, padTo: 4 });
  const globalMask = new Uint8Array(4);
  const body =
    depth === 8
      ? [length(segmentsLength(payload)), ...payload, globalMask]
      : [length(0), globalMask, ...transparencyMark(mergedAlpha, large), ...layerBlock(payload, large)];
  return [length(segmentsLength(body)), ...body];
}

/** In 16 bit files Photoshop says with an empty block that the merged picture has transparency. */
const transparencyMark = (mergedAlpha: boolean, large: boolean): Segment[] =>
  mergedAlpha ? [blockHead('Mt16', 0, large)] : [];

const layerBlock = (payload: readonly Segment[], large: boolean): Segment[] => [
  blockHead('Lr16', segmentsLength(payload), large),
  ...payload,
];

const blockHead = (key: string, length: number, large: boolean): Uint8Array =>
  large ? wideBlockHead(key, length) : new ByteWriter(12).latin1('8BIM').latin1(key).u32(length).finish();

function mergedPicture(document: DocumentDescription, mergedAlpha: boolean): Segment[] {
  const { width, height, depth, mode, large = false } = document;
  const written = colourCount(mode) + (mergedAlpha ? 1 : 0);
  const writer = new MergedWriter(written, height);
  const nodes = describedNodes(document.layers);
  const row = new Uint8Array(width * (depth / 8));
  for (const strip of stripsOf(rectFromSize(width, height))) {
    const pixels = compositeRegion(nodes, strip, { depth, channels: mode === 'rgb' ? 4 : 2 });
    layOverWhite(pixels);
    for (let channel = 0; channel < written; channel++) {
      const rows = rowsOfPixels(pixels, channel);
      for (let y = 0; y < rows.height; y++) {
        rows.fill(y, row);
        writer.push(channel, row);
      }
    }
  }
  return writer.finish(large);
}
