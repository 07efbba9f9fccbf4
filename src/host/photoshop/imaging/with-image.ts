import type { PsImageData } from '../api/ps-imaging.js';

/** Lends an image and gives its memory back at once, whatever happens. */
export async function withImage<Image extends { readonly imageData: PsImageData }, T>(
  image: Image,
  use: (image: Image) => Promise<T>,
): Promise<T> {
  try {
    return await use(image);
  } finally {
    await image.imageData.dispose();
  }
}
