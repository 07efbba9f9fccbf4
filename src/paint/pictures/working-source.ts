import { rect } from '../../geometry/rect.js';
import { clampToUnit } from '../../raster/clamp-to-unit.js';
import { srgbTransform } from '../../raster/colour/srgb-transform.js';
import { shrinkToSrgb } from '../../raster/detail/shrink-to-srgb.js';
import { extendColour } from '../../raster/extend-colour.js';
import { allocateSamples, type Pixels } from '../../raster/pixels.js';
import { inStrips } from '../in-strips.js';
import { workingSize } from '../working-size.js';
import type { SourcePicture } from './painting.js';

/**
 * A background as a network sees it: at the working size, sRGB of 16 bit, without alpha, in a frame that is as much
 * smaller. At its own size where that is the working size.
 * @throws HaikeiError `cancelled`
 */
export async function workingSource(
  signal: AbortSignal,
  { pixels, transform, frame, bounds }: SourcePicture,
  detail: number,
): Promise<SourcePicture> {
  const { width, height } = workingSize(pixels, frame, detail);
  const photo = extendColour(pixels);
  const small: Pixels = {
    width,
    height,
    channels: 3,
    depth: 16,
    data: allocateSamples(16, width * height * 3),
  };
  const isFull = width === pixels.width && height === pixels.height;
  await inStrips(signal, { pixels: pixels.width * pixels.height, rows: height }, (top, bottom) => {
    if (!isFull) {
      shrinkToSrgb(photo, transform, small, [top, bottom]);
      return;
    }
    const rgb = new Float32Array((bottom - top) * width * 3);
    transform.toSrgb(photo, rect(0, top, width, bottom), rgb);
    clampToUnit(rgb);
    srgbTransform.fromSrgb(rgb, rect(0, top, width, bottom), small);
  });
  // By the frame and not by the layer, whose sides are rounded by themselves.
  const smallFrame = isFull ? frame : workingSize(frame, frame, detail);
  const scale = smallFrame.width / frame.width;
  const [left, top] = [Math.round(bounds.left * scale), Math.round(bounds.top * scale)];
  const place = rect(left, top, left + width, top + height);
  return { pixels: small, transform: srgbTransform, frame: smallFrame, bounds: place };
}
