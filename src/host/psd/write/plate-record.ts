import type { PsdFile } from '../format/psd-file.js';
import { appliedMask } from '../applied-mask.js';
import type { LayerEntry } from './layer-entry.js';
import { originalEntry } from './layer-entry.js';
import type { ChannelToWrite } from './layer-record.js';
import { nextLayerId } from './layer-resources.js';
import { newPlateEntry, updatedPlateEntry } from './plate-entry.js';
import { maskChannels, pixelChannels } from './plate-channels.js';
import type { PsdInsertion } from './psd-insertion.js';

/** Channels of the plate: new pixels, and the masks of its source or of the plate it replaces. */
export function plateChannels(file: PsdFile, insertion: PsdInsertion): ChannelToWrite[] {
  const { target, source } = insertion;
  const masked = file.layerInfo.layers[target.action === 'insert' ? source : target.record]!;
  const hasMask = target.action === 'update' || appliedMask(masked) !== null;
  return [...pixelChannels(insertion.pixels), ...(hasMask ? maskChannels(file, masked) : [])];
}

/** Every layer of the new list: originals as views of the old file, and the plate. */
export function entriesWithPlate(
  file: PsdFile,
  insertion: PsdInsertion,
  { channels, large }: { readonly channels: readonly ChannelToWrite[]; readonly large: boolean },
): LayerEntry[] {
  const { target, source, hideSource } = insertion;
  const widen = large && file.header.version === 1;
  const parts = { file, insertion, channels, large };
  const entries = file.layerInfo.layers.map((layer) =>
    target.action === 'update' && layer.index === target.record
      ? updatedPlateEntry(parts, layer)
      : originalEntry(file, layer, { hide: hideSource && layer.index === source, widen }),
  );
  if (target.action === 'insert') entries.splice(target.at, 0, newPlateEntry(parts, nextLayerId(file)));
  return entries;
}
