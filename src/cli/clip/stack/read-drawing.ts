import { isHaikeiError } from '../../../errors/is-haikei-error.js';
import { HaikeiError } from '../../../errors/haikei-error.js';
import { describeError } from '../../../locales/describe-error.js';
import type { Locale } from '../../../locales/locale.js';
import { visiblePatch } from '../../../raster/clip/visible-patch.js';
import type { Patch } from '../../../raster/composite/surface.js';
import { keyWhite } from '../../../raster/key/key-white.js';
import { smoothEdges } from '../../../raster/key/smooth-edges.js';
import type { Pixels } from '../../../raster/pixels.js';
import { hasTransparency } from '../../../raster/transparency.js';
import { readPicture } from '../../pictures/read-picture.js';
import type { KeyChoice } from '../clip-settings.js';

export interface DrawingWish {
  readonly path: string;
  /** Where it first stands, from 0. */
  readonly frame: number;
  readonly locale: Locale;
}

/**
 * A picture of a clip, with file and frame in what is said of it.
 * @throws HaikeiError `frame-unreadable`, `cancelled`
 */
export async function readFramePicture(
  signal: AbortSignal,
  { path, frame, locale }: DrawingWish,
): Promise<Pixels> {
  try {
    return (await readPicture(signal, path)).pixels;
  } catch (error) {
    if (!isHaikeiError(error) || error.code === 'cancelled') throw error;
    const reason = describeError(error, locale).what;
    throw new HaikeiError('frame-unreadable', { path, frame: frame + 1, reason }, { cause: error });
  }
}

/** Whether white is keyed: where it is asked for, or a picture is opaque, as a scan on white paper is. */
export const wantsKey = (key: KeyChoice, pixels: Pixels): boolean =>
  key === 'white' || (key === 'auto' && !hasTransparency(pixels));

/** A drawing as it is composited: keyed where it stands on white, smoothed where that is asked for, without its margin. */
export function finishDrawing(pixels: Pixels, key: KeyChoice, smooth: boolean): Patch {
  const keyed = wantsKey(key, pixels) ? keyWhite(pixels) : pixels;
  return visiblePatch(smooth ? smoothEdges(keyed) : keyed);
}
