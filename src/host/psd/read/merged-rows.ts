import { HaikeiError } from '../../../errors/haikei-error.js';
import { rect, rectFromSize } from '../../../geometry/rect.js';
import type { PictureRows } from '../../../raster/picture-rows.js';
import type { ChannelCount } from '../../../raster/pixels.js';
import type { PsdFile } from '../format/psd-file.js';
import { allocatePicture, type DecodedPixels } from './allocate-picture.js';
import { copyPlane } from './copy-plane.js';
import { mergedPlane } from './merged-plane.js';
import { openPlane } from './open-plane.js';
import { refuseUnsupported } from './refuse-unsupported.js';
import type { RowReader } from './row-reader.js';

const GREY = 1;

export interface MergedRows extends PictureRows {
  readonly depth: 8 | 16;
  read(top: number, bottom: number): DecodedPixels;
}

/**
 * The flat picture at the end of the file, decoded where it is asked for (ZIP, which nobody writes there, as a whole):
 * grey or RGB, with alpha where the file says that the merged picture has transparency. Samples are as stored: Photoshop
 * stores colour blended with white there. Extra alpha and spot channels are left out.
 * @throws HaikeiError `mode-unsupported`, `depth-unsupported`, `file-damaged`, `file-truncated`
 */
export function mergedRows(file: PsdFile): MergedRows {
  refuseUnsupported(file);
  const { width, height } = file.header;
  const plane = mergedPlane(file);
  const planeRows = openPlane(plane);
  const channels = mergedChannels(file);
  const { depth } = plane;
  return {
    width,
    height,
    channels,
    depth,
    read(top, bottom) {
      const region = rect(0, top, width, bottom);
      const picture = allocatePicture(region, channels, depth);
      for (let channel = 0; channel < channels; channel++) {
        const part: RowReader = (from, to) => planeRows(from + channel * height, to + channel * height);
        copyPlane(part, rectFromSize(width, height), { data: picture.data, region, channels, channel });
      }
      return picture;
    },
  };
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
