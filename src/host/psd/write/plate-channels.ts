import type { PsdFile, PsdLayer } from '../format/psd-file.js';
import { hasAlpha, maxSample, type Pixels } from '../../../raster/pixels.js';
import { encodeChannel } from './encode-channel.js';
import type { ChannelToWrite } from './layer-record.js';
import { originalChannel } from './original-layer.js';
import { constantRows, rowsOfPixels } from './row-source.js';

/** Channels in Photoshop's order: alpha (opaque where the pixels have none), then colour. */
export function pixelChannels(pixels: Pixels): ChannelToWrite[] {
  const colours = hasAlpha(pixels.channels) ? pixels.channels - 1 : pixels.channels;
  const alpha = hasAlpha(pixels.channels) ? rowsOfPixels(pixels, colours) : opaqueRows(pixels);
  const written: ChannelToWrite[] = [{ id: -1, channel: encodeChannel(alpha) }];
  for (let id = 0; id < colours; id++) {
    written.push({ id, channel: encodeChannel(rowsOfPixels(pixels, id)) });
  }
  return written;
}

const opaqueRows = ({ width, height, depth }: Pixels): ReturnType<typeof constantRows> =>
  constantRows(width, height, depth === 8 ? 1 : 2, maxSample(depth));

/** Layer mask and real user mask of a layer, as they are in the file. */
export function maskChannels(file: PsdFile, layer: PsdLayer): ChannelToWrite[] {
  return layer.channels.flatMap((c) => {
    const channel = c.id < -1 ? originalChannel(file, layer, c) : null;
    return channel ? [{ id: c.id, channel }] : [];
  });
}
