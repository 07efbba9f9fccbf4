import { describeRect, type Rect, rectHeight, rectWidth } from '../../../geometry/rect.js';
import type { ChannelCount, Pixels } from '../../../raster/pixels.js';
import type { ImageResult } from '../api/ps-imaging.js';
import { refused } from '../refused.js';
import { padPixels } from './pad-pixels.js';

const isInside = (inner: Rect, outer: Rect): boolean =>
  inner.left >= outer.left &&
  inner.top >= outer.top &&
  inner.right <= outer.right &&
  inner.bottom <= outer.bottom;

/** Only the four sides: what comes from Photoshop has more. */
const plainRect = ({ left, top, right, bottom }: Rect): Rect => ({ left, top, right, bottom });

/** What was read must be what was asked for, or a part of it, at its own size. */
function checkPlace({ imageData, sourceBounds }: ImageResult, wanted: Rect): Rect {
  const place = plainRect(sourceBounds);
  const { width, height } = imageData;
  if (isInside(place, wanted) && rectWidth(place) === width && rectHeight(place) === height) return place;
  throw refused(
    'getPixels',
    `${width}×${height} pixels of ${describeRect(place)} for ${describeRect(wanted)}`,
  );
}

/**
 * The pixels of `wanted` from an image that Photoshop read: full range, interleaved, padded back where Photoshop left
 * the empty border out.
 * @throws HaikeiError `host-refused` for a depth, size or number of components that the document cannot have
 */
export async function imagePixels(image: ImageResult, wanted: Rect, depth: 8 | 16): Promise<Pixels> {
  const place = checkPlace(image, wanted);
  const { imageData } = image;
  const { width, height, components, componentSize } = imageData;
  const data = await imageData.getData({ chunky: true, fullRange: depth === 16 });
  const isRight =
    componentSize === depth &&
    components >= 1 &&
    components <= 4 &&
    data instanceof (depth === 8 ? Uint8Array : Uint16Array) &&
    data.length === width * height * components;
  if (!isRight) {
    const found = `${data.length} samples of ${componentSize} bits, ${components} components`;
    throw refused('getPixels', `${found} for ${width}×${height} pixels of ${depth} bits`);
  }
  return padPixels({ width, height, channels: components as ChannelCount, depth, data }, place, wanted);
}
