import type { LightLayer } from '../../../raster/light/light-layer.js';
import { appliedMask } from '../applied-mask.js';
import type { PsdFile } from '../format/psd-file.js';
import type { ChannelToWrite } from './layer-record.js';
import { maskChannels, pixelChannels } from './plate-channels.js';
import type { PsdInsertion } from './psd-insertion.js';

/** Packed pixels of everything new, the same for a PSD and a PSB. */
export interface NewChannels {
  readonly plate: readonly ChannelToWrite[];
  readonly lights: ReadonlyMap<LightLayer, readonly ChannelToWrite[]>;
}

/** New pixels of the plate with the masks of its source or of the plate it replaces, and pixels of its light. */
export function newChannels(file: PsdFile, { target, source, pixels, light }: PsdInsertion): NewChannels {
  const masked = file.layerInfo.layers[target.action === 'insert' ? source : target.record]!;
  const hasMask = target.action === 'update' || appliedMask(masked) !== null;
  const painted = (light?.layers ?? []).filter((layer) => layer.kind === 'pixels');
  return {
    plate: [...pixelChannels(pixels), ...(hasMask ? maskChannels(file, masked) : [])],
    lights: new Map(painted.map((layer) => [layer, pixelChannels(layer.pixels)])),
  };
}
