import { throwIfCancelled } from '../../../errors/throw-if-cancelled.js';
import { isEmptyRect, rectWidth, type Rect } from '../../../geometry/rect.js';
import { compositeRegion } from '../../../raster/composite/composite-region.js';
import type { CompositeNode } from '../../../raster/composite/node.js';
import type { Pixels } from '../../../raster/pixels.js';
import type { PsdFile } from '../format/psd-file.js';
import { planeDepth } from '../read/channel-plane.js';
import { MergedSink } from './merged-sink.js';
import { MergedSource } from './merged-source.js';
import type { MergedWriter } from './merged-writer.js';
import { layOverWhite } from './over-white.js';
import { rowsOfPixels } from './row-source.js';
import { stripsOf } from './strips.js';
import type { Thumbnail } from './thumbnail.js';

/** What changed, and what the document shows there now. */
export interface MergedChange {
  readonly nodes: readonly CompositeNode[];
  /** The only part of the canvas where pixels may differ; lies within it. */
  readonly region: Rect;
  /** Gets to see every row of the new picture. */
  readonly thumbnail: Thumbnail | null;
}

/**
 * The merged picture with one region composited anew, in strips. Everything outside the region, and every saved
 * selection or spot channel, is the original's. Colours are laid on white as Photoshop stores them.
 */
export function renewMergedPicture(signal: AbortSignal, file: PsdFile, change: MergedChange): MergedWriter {
  const { height, channels } = file.header;
  const source = new MergedSource(file);
  const sink = new MergedSink(source, { channels, height }, change.thumbnail);
  const { region } = change;
  const composited = isEmptyRect(region) ? 0 : compositedChannels(file);
  for (let channel = composited; channel < channels; channel++) sink.carry(channel, 0, height);
  for (let channel = 0; channel < composited; channel++) sink.carry(channel, 0, region.top);
  for (const strip of composited > 0 ? stripsOf(region) : []) {
    throwIfCancelled(signal);
    const format = { depth: planeDepth(file), channels: file.header.mode === 3 ? 4 : 2 } as const;
    const pixels = compositeRegion(change.nodes, strip, format);
    layOverWhite(pixels);
    const place = { source, sink, strip, wholeRows: rectWidth(strip) === file.header.width };
    for (let channel = 0; channel < composited; channel++) pushRows(place, channel, pixels);
  }
  for (let channel = 0; channel < composited; channel++) sink.carry(channel, region.bottom, height);
  return sink.writer;
}

/** Colour, and transparency where the merged picture has it; saved selections come behind. */
function compositedChannels({ header, layerInfo }: PsdFile): number {
  const colours = header.mode === 3 ? 3 : 1;
  return Math.min(header.channels, colours + (layerInfo.mergedAlpha ? 1 : 0));
}

interface StripPlace {
  readonly source: MergedSource;
  readonly sink: MergedSink;
  readonly strip: Rect;
  /** The strip reaches from edge to edge, so that nothing of the original's rows is left. */
  readonly wholeRows: boolean;
}

function pushRows({ source, sink, strip, wholeRows }: StripPlace, channel: number, pixels: Pixels): void {
  const rows = rowsOfPixels(pixels, channel);
  const part = new Uint8Array(rectWidth(strip) * rows.bytesPerSample);
  for (let y = strip.top; y < strip.bottom; y++) {
    rows.fill(y - strip.top, part);
    const row = wholeRows ? part : source.row(channel, y).slice();
    if (!wholeRows) row.set(part, strip.left * rows.bytesPerSample);
    sink.push(channel, y, row);
  }
}
