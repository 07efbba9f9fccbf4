import type { Rect } from '../../../geometry/rect.js';
import type { LightLayer } from '../../../raster/light/light-layer.js';
import type { PsdFile, PsdLayer } from '../format/psd-file.js';
import { ByteWriter } from '../write/byte-writer.js';
import { EMPTY_CHANNEL } from '../write/encoded-channel.js';
import type { LayerEntry } from '../write/layer-entry.js';
import type { ChannelToWrite } from '../write/layer-record.js';
import { lookSpan, originalChannel } from '../write/original-layer.js';
import { maskChannels } from '../write/plate-channels.js';
import { renewedEntry } from '../write/renewed-entry.js';
import { ADJUSTMENT_KEYS, adjustmentBlock } from './adjustment-block.js';
import { lightItem } from './light-entries.js';
import { renewedLook } from './renewed-look.js';

const BLEND_KEY_AT = 4;
const OPACITY_AT = 8;

interface RenewedLight {
  readonly file: PsdFile;
  readonly large: boolean;
  readonly light: string;
  readonly bounds: Rect;
  readonly channels: readonly ChannelToWrite[];
}

const asItIs = (file: PsdFile, record: PsdLayer): readonly ChannelToWrite[] =>
  record.channels.map((c) => ({ id: c.id, channel: originalChannel(file, record, c) ?? EMPTY_CHANNEL }));

function lookBytes(file: PsdFile, record: PsdLayer, layer: LightLayer): Uint8Array {
  const { blendKey, opacity } = renewedLook(file, record, layer);
  const look = new ByteWriter(12).raw(lookSpan(file, record)).finish();
  look.set(new ByteWriter(4).latin1(blendKey).finish(), BLEND_KEY_AT);
  look[OPACITY_AT] = opacity;
  return look;
}

/** An earlier layer of the same light with new content; mask, name, eye and place are the artist's. */
export function renewedLightEntry(
  record: PsdLayer,
  layer: LightLayer,
  { file, large, light, bounds, channels }: RenewedLight,
): LayerEntry {
  const item = lightItem(layer, light);
  if (layer.kind !== 'pixels') {
    const block = { key: ADJUSTMENT_KEYS[layer.kind], bytes: adjustmentBlock(layer) };
    const own = { bounds: record.bounds, channels: asItIs(file, record) };
    return renewedEntry({ file, large }, record, { ...own, item, block });
  }
  const look = lookBytes(file, record, layer);
  const all = [...channels, ...maskChannels(file, record)];
  return renewedEntry({ file, large }, record, { bounds, channels: all, item, look });
}
