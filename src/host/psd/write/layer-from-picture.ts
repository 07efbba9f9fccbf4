import { HaikeiError } from '../../../errors/haikei-error.js';
import { rectFromSize } from '../../../geometry/rect.js';
import type { PsdFile } from '../format/psd-file.js';
import { ByteWriter } from './byte-writer.js';
import { channelSegments, type EncodedChannel } from './encoded-channel.js';
import { encodeRle } from './encode-channel.js';
import { viewBetween, viewOf } from './file-view.js';
import type { LayerEntry } from './layer-entry.js';
import { unicodeNameBlock } from './layer-name.js';
import { FLAGS_OF_A_LAYER, layerRecord } from './layer-record.js';
import { layerSection } from './layer-section.js';
import { MergedSource } from './merged-source.js';
import { patchResources } from './patch-resources.js';
import type { Segment } from './segments.js';
import { numberBlock, taggedBlock } from './tagged-block.js';

/** The name in every language version: Photoshop shows its own word for it. */
const BACKGROUND = 'Background';
const TRANSPARENCY_LOCKED = 1;
const PROTECT_TRANSPARENCY_AND_POSITION = 5;

/**
 * A flat file, which has a picture but no layers, with that picture as its locked Background: what Photoshop shows when
 * it opens one. Picture, resources and everything else stay views of the original.
 * @throws HaikeiError `no-layers` where the picture has transparency, which a Background cannot have
 */
export function withPictureAsLayer(file: PsdFile): Segment[] {
  const { width, height, version } = file.header;
  if (file.layerInfo.mergedAlpha) throw new HaikeiError('no-layers', { width, height });
  const large = version === 2;
  return [
    viewBetween(file, 0, file.colourModeData.end),
    ...patchResources(file, new Map()),
    ...layerSection({ file, large }, [backgroundEntry(file, large)]),
    viewOf(file, file.mergedPicture),
  ];
}

function backgroundEntry(file: PsdFile, large: boolean): LayerEntry {
  const source = new MergedSource(file);
  const count = file.header.mode === 3 ? 3 : 1;
  const channels = Array.from({ length: count }, (_, id) => ({
    id,
    channel: pictureChannel(file, source, id),
  }));
  const record = layerRecord(
    {
      bounds: rectFromSize(file.header.width, file.header.height),
      channels,
      blendKey: 'norm',
      opacity: 255,
      clipped: false,
      flags: FLAGS_OF_A_LAYER | TRANSPARENCY_LOCKED,
      mask: new Uint8Array(0),
      name: BACKGROUND,
      blocks: [
        unicodeNameBlock(BACKGROUND),
        taggedBlock('lnsr', new ByteWriter(4).latin1('bgnd').finish()),
        numberBlock('lyid', 1),
        numberBlock('lspf', PROTECT_TRANSPARENCY_AND_POSITION),
      ],
    },
    large,
  );
  return { record: [record], channelData: channels.flatMap((c) => channelSegments(c.channel, large)) };
}

/** One channel of the picture as channel data of a layer; packed rows are shared. */
function pictureChannel(file: PsdFile, source: MergedSource, channel: number): EncodedChannel {
  const { width, height, depth } = file.header;
  const packed = source.packed(channel, 0, height);
  if (packed) return { compression: 1, rowLengths: packed.lengths, data: [packed.bytes] };
  const fill = (y: number, row: Uint8Array): void => row.set(source.row(channel, y));
  return encodeRle({ width, height, bytesPerSample: depth === 8 ? 1 : 2, fill });
}
