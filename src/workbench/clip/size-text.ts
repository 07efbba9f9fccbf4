import type { PictureSize } from '../../clip/picture-size.js';

/** `1920×1080` */
export const sizeText = ({ width, height }: PictureSize): string => `${width}×${height}`;
