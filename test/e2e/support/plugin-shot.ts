import { rectFromSize } from '../../../src/geometry/rect.js';
import { cel, shotBytes, testPicture } from './small-shot.js';

export const PLUGIN_FRAME = { width: 320, height: 180 } as const;

/** BG beneath a cel and a BOOK: large enough for a network to take a while. */
export function pluginShot(): Uint8Array {
  const bounds = rectFromSize(PLUGIN_FRAME.width, PLUGIN_FRAME.height);
  const bg = { kind: 'layer', name: 'BG', bounds, pixels: testPicture(bounds) } as const;
  const book = { ...bg, name: 'BOOK1', pixels: testPicture(bounds, 90) } as const;
  return shotBytes([bg, cel('A'), book], PLUGIN_FRAME);
}
