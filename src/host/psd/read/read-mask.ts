import type { PsdFile, PsdLayer } from '../format/psd-file.js';
import { allocatePicture } from './allocate-picture.js';
import type { DecodedPixels } from './allocate-picture.js';
import { channelPlane, planeDepth } from './channel-plane.js';
import { copyPlane } from './copy-plane.js';
import { fillChannel } from './fill-channel.js';
import { refuseLargePicture } from './limits.js';
import { openPlane } from './open-plane.js';
import type { ReadOptions } from './read-layer-pixels.js';
import { refuseUnsupported } from './refuse-unsupported.js';

const MASK = -2;
/** 255 × 257 = 65535. */
const TO_16_BIT = 257;

/**
 * A layer's mask, one channel, 0 hides and the maximum shows; outside its rectangle the mask's default colour. Where
 * there is a vector mask too, this is both together, as Photoshop rendered them. Whether the mask is disabled, its
 * density and its feather are left to the caller. Null where the layer has no mask.
 * @throws HaikeiError `layer-too-large`, `mode-unsupported`, `depth-unsupported`, `file-damaged`, `file-truncated`
 */
export function readMask(file: PsdFile, layer: PsdLayer, options: ReadOptions = {}): DecodedPixels | null {
  refuseUnsupported(file);
  const { mask } = layer;
  const channel = layer.channels.find((c) => c.id === MASK);
  if (!mask) return null;
  const region = options.region ?? mask.bounds;
  refuseLargePicture(layer.name, region);
  const rows = channel && openPlane(channelPlane(file, layer, channel), options.cache);
  const depth = planeDepth(file);
  const picture = allocatePicture(region, 1, depth);
  const target = { data: picture.data, region, channels: 1, channel: 0 };
  fillChannel(target, region, mask.defaultColour * (depth === 8 ? 1 : TO_16_BIT));
  if (rows) copyPlane(rows, mask.bounds, target);
  return picture;
}
