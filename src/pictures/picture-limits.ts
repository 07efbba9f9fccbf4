import { HaikeiError } from '../errors/haikei-error.js';

/** Photoshop's own limit for a side of a PSB. */
export const MAX_PICTURE_SIDE = 300_000;

/** 300 megapixels: 16 bit RGBA of it is 2.4 GB. */
export const MAX_PICTURE_PIXELS = 300_000_000;

/** An embedded profile is at most a few megabytes; a stream that unpacks to more is no profile. */
export const MAX_PROFILE_BYTES = 16 * 1024 * 1024;

/**
 * To be called with a header's numbers before anything of their size is allocated.
 * @param where the part of the format that holds them, `PNG IHDR`
 * @throws HaikeiError `file-damaged` for an empty picture, `file-too-large`
 */
export function checkPictureSize(where: string, width: number, height: number): void {
  if (width < 1 || height < 1) {
    throw new HaikeiError('file-damaged', {
      where,
      offset: 0,
      found: `${width}×${height} pixels`,
      expected: 'at least 1×1',
    });
  }
  const side = Math.max(width, height);
  if (side > MAX_PICTURE_SIDE) {
    throw new HaikeiError('file-too-large', { what: `${where}: side`, value: side, limit: MAX_PICTURE_SIDE });
  }
  const count = width * height;
  if (count > MAX_PICTURE_PIXELS) {
    throw new HaikeiError('file-too-large', {
      what: `${where}: pixels`,
      value: count,
      limit: MAX_PICTURE_PIXELS,
    });
  }
}
