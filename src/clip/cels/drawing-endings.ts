/** Endings of files that drawings are read from. */
export const DRAWING_ENDINGS: readonly string[] = ['.png', '.tga', '.tif', '.tiff', '.jpg', '.jpeg'];
