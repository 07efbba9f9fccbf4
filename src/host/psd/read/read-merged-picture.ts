import { HaikeiError } from '../../../errors/haikei-error.js';
import { rectFromSize } from '../../../geometry/rect.js';
import type { ChannelCount } from '../../../raster/pixels.js';
import type { PsdFile } from '../format/psd-file.js';
import { allocatePicture } from './allocate-picture.js';
import type { DecodedPixels } from './allocate-picture.js';
import { copyPlane } from './copy-plane.js';
import { MAX_PIXELS } from './limits.js';
import { mergedPlane } from './merged-plane.js';
import { openPlane } from './open-plane.js';
import { refuseUnsupported } from './refuse-unsupported.js';

const GREY = 1;

/**
 * The flat picture at the end of the file: grey or RGB, with alpha where the file says that the merged picture has
 * transparency. Samples are as stored: Photoshop stores colour blended with white there. Extra alpha and spot channels
 * are left out.
 * @throws HaikeiError `file-too-large`, `mode-unsupported`, `depth-unsupported`, `file-damaged`, `file-truncated`
 */
export function readMergedPicture(file: PsdFile): DecodedPixels {
  refuseUnsupported(file);
  const { width, height } = file.header;
  if (width * height > MAX_PIXELS) {
    throw new HaikeiError('file-too-large', {
      what: 'pixels of the merged picture',
      value: width * height,
      limit: MAX_PIXELS,
    });
  }
  const plane = mergedPlane(file);
  const rows = openPlane(plane);
  const region = rectFromSize(width, height);
  const picture = allocatePicture(region, mergedChannels(file), plane.depth);
  for (let channel = 0; channel < picture.channels; channel++) {
    const part = (from: number, to: number): Uint8Array =>
      rows(from + channel * height, to + channel * height);
    copyPlane(part, region, { data: picture.data, region, channels: picture.channels, channel });
  }
  return picture;
}

function mergedChannels(file: PsdFile): ChannelCount {
  const { mode, channels } = file.header;
  const colours = mode === GREY ? 1 : 3;
  if (channels < colours) {
    throw new HaikeiError('file-damaged', {
      where: 'file header',
      offset: 12,
      found: `${channels} channels`,
      expected: `at least ${colours} for this colour mode`,
    });
  }
  const alpha = file.layerInfo.mergedAlpha && channels > colours;
  if (colours === 1) return alpha ? 2 : 1;
  return alpha ? 4 : 3;
}
