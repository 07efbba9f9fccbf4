import { rect } from '../../../geometry/rect.js';
import { hasAlpha, type Pixels } from '../../../raster/pixels.js';
import { blendKeyOf } from '../blend-keys.js';
import { ByteWriter } from './byte-writer.js';
import type {
  DocumentDescription,
  GroupDescription,
  LayerDescription,
  MaskDescription,
  NodeDescription,
} from './document-description.js';
import { encodeChannel } from './encode-channel.js';
import { channelSegments, EMPTY_CHANNEL } from './encoded-channel.js';
import type { LayerEntry } from './layer-entry.js';
import { unicodeNameBlock } from './layer-name.js';
import { type ChannelToWrite, FLAG_HIDDEN, FLAGS_OF_A_LAYER, layerRecord } from './layer-record.js';
import { pixelChannels } from './plate-channels.js';
import { rowsOfPixels } from './row-source.js';
import { numberBlock, taggedBlock } from './tagged-block.js';

const GROUP_FLAGS = FLAGS_OF_A_LAYER | 16;
const TRANSPARENCY_LOCKED = 1;
/** Transparency and position. */
const BACKGROUND_PROTECTION = 5;
const END_MARKER = 3;

/** Turns a described tree into the file's flat list, bottom first. Layer ids count from 1. */
export class DescribedRecords {
  readonly entries: LayerEntry[] = [];

  constructor(private readonly document: DocumentDescription) {}

  add(nodes: readonly NodeDescription[]): this {
    for (const node of nodes) {
      if (node.kind === 'layer') this.addLayer(node);
      else this.addGroup(node);
    }
    return this;
  }

  private addLayer(layer: LayerDescription): void {
    const channels = layer.background ? opaqueChannels(layer.pixels) : pixelChannels(layer.pixels);
    const locked = layer.background ? TRANSPARENCY_LOCKED : 0;
    this.write(layer, {
      bounds: layer.bounds,
      channels,
      flags: FLAGS_OF_A_LAYER | locked,
      blocks: [numberBlock('lspf', layer.background ? BACKGROUND_PROTECTION : 0)],
    });
  }

  private addGroup(group: GroupDescription): void {
    const common = { bounds: rect(0, 0, 0, 0), channels: this.noChannels(), flags: GROUP_FLAGS };
    const end = { kind: 'group', name: '</Layer group>', children: [], blend: 'normal' } as const;
    this.write(end, { ...common, blocks: [numberBlock('lsct', END_MARKER)] });
    this.add(group.children);
    this.write(group, { ...common, blocks: [dividerBlock(group)] });
  }

  private noChannels(): ChannelToWrite[] {
    const ids = this.document.mode === 'rgb' ? [-1, 0, 1, 2] : [-1, 0];
    return ids.map((id) => ({ id, channel: EMPTY_CHANNEL }));
  }

  private write(node: NodeDescription, parts: RecordParts): void {
    const large = this.document.large ?? false;
    const channels = [...parts.channels, ...(node.mask ? [maskChannel(node.mask)] : [])];
    const record = layerRecord(
      {
        bounds: parts.bounds,
        channels,
        blendKey: recordBlendKey(node),
        opacity: Math.round((node.opacity ?? 1) * 255),
        clipped: node.clipped ?? false,
        flags: parts.flags | (node.visible === false ? FLAG_HIDDEN : 0),
        mask: node.mask ? maskData(node.mask) : new Uint8Array(0),
        name: node.name,
        blocks: [unicodeNameBlock(node.name), numberBlock('lyid', this.entries.length + 1), ...parts.blocks],
      },
      large,
    );
    const channelData = channels.flatMap((c) => channelSegments(c.channel, large));
    this.entries.push({ record: [record], channelData });
  }
}

interface RecordParts {
  readonly bounds: LayerDescription['bounds'];
  readonly channels: readonly ChannelToWrite[];
  readonly flags: number;
  readonly blocks: readonly Uint8Array[];
}

/** Pass-through stands only in the divider block, as in Photoshop's own files. */
function recordBlendKey(node: NodeDescription): string {
  const blend = blendOf(node);
  return blendKeyOf(blend === 'pass-through' ? 'normal' : blend);
}

export const blendOf = (node: NodeDescription): NonNullable<NodeDescription['blend']> =>
  node.blend ?? (node.kind === 'group' ? 'pass-through' : 'normal');

const dividerBlock = (group: GroupDescription): Uint8Array =>
  taggedBlock(
    'lsct',
    new ByteWriter(16)
      .u32(group.closed ? 2 : 1)
      .latin1('8BIM')
      .latin1(blendKeyOf(blendOf(group)))
      .u32(0)
      .finish(),
  );

function opaqueChannels(pixels: Pixels): ChannelToWrite[] {
  const colours = hasAlpha(pixels.channels) ? pixels.channels - 1 : pixels.channels;
  return Array.from({ length: colours }, (_, id) => ({
    id,
    channel: encodeChannel(rowsOfPixels(pixels, id)),
  }));
}

const maskChannel = ({ pixels }: MaskDescription): ChannelToWrite => ({
  id: -2,
  channel: encodeChannel(rowsOfPixels(pixels, 0)),
});

const maskData = ({ bounds, outside }: MaskDescription): Uint8Array =>
  new ByteWriter(20)
    .i32(bounds.top)
    .i32(bounds.left)
    .i32(bounds.bottom)
    .i32(bounds.right)
    .u8(outside === 'shown' ? 255 : 0)
    .u8(0)
    .u16(0)
    .finish();
