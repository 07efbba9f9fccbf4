import type { Pixels } from '../../../raster/pixels.js';
import type { NewImage, PsImageData, PsImaging } from '../api/ps-imaging.js';

/** An image for `putPixels`. `colorProfile` only where the values are not in the document's own profile. */
export function pixelsImage(
  imaging: PsImaging,
  { width, height, channels, depth, data }: Pixels,
  colorProfile: string | null,
): Promise<PsImageData> {
  const options: NewImage = {
    width,
    height,
    components: channels,
    colorSpace: channels < 3 ? 'Grayscale' : 'RGB',
    chunky: true,
    ...(depth === 16 && { fullRange: true }),
    ...(colorProfile !== null && { colorProfile }),
  };
  return imaging.createImageDataFromBuffer(data, options);
}
