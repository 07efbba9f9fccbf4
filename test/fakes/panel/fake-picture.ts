import type { PanelPicture } from '../../../src/panel/services/panel-picture.js';

/** A picture of one dot, of any size in name. */
export const fakePicture = (width = 1, height = 1): PanelPicture => ({
  url: 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  width,
  height,
});
