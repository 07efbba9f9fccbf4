import type { PsImageData } from '../api/ps-imaging.js';

async function giveBack(image: PsImageData): Promise<void> {
  try {
    await image.dispose();
  } catch {
    // What was read or put is as good as before; the memory goes when Photoshop collects it.
  }
}

/** Lends an image and gives its memory back at once, whatever happens. */
export async function withImage<Image extends { readonly imageData: PsImageData }, T>(
  image: Image,
  use: (image: Image) => Promise<T>,
): Promise<T> {
  try {
    return await use(image);
  } finally {
    await giveBack(image.imageData);
  }
}
