import { HaikeiError } from '../../../errors/haikei-error.js';
import type { PsdFile } from '../format/psd-file.js';
import type { DecodedPixels } from './allocate-picture.js';
import { MAX_PIXELS } from './limits.js';
import { mergedRows } from './merged-rows.js';

/**
 * The flat picture at the end of the file as a whole, see `mergedRows`.
 * @throws HaikeiError `file-too-large`, and what `mergedRows` throws
 */
export function readMergedPicture(file: PsdFile): DecodedPixels {
  const { width, height } = file.header;
  if (width * height > MAX_PIXELS) {
    throw new HaikeiError('file-too-large', {
      what: 'pixels of the merged picture',
      value: width * height,
      limit: MAX_PIXELS,
    });
  }
  return mergedRows(file).read(0, height);
}
