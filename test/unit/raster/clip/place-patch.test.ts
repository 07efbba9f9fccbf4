import { rect } from '../../../../src/geometry/rect.js';
import { placePatch } from '../../../../src/raster/clip/place-patch.js';
import type { Patch } from '../../../../src/raster/composite/surface.js';
import { windowPixels } from '../../../../src/raster/resample/window-pixels.js';

const width = 40;
const data = Uint8Array.from({ length: width * 30 * 4 }, (_, i) => (i % 4 === 3 ? 255 : (i * 37) % 251));
const patch: Patch = {
  rect: rect(10, 5, 50, 35),
  pixels: { width, height: 30, channels: 4, depth: 8, data },
};
const frame = { width: 60, height: 40 };

test('on whole pixels a patch is moved, and its samples are the very same', () => {
  const placed = placePatch(patch, { left: -3, top: 4, step: 1 }, frame);
  expect(placed.rect).toEqual(rect(13, 1, 53, 31));
  expect(placed.pixels).toBe(patch.pixels);
});

test.each([
  [{ left: 2.25, top: 1.5, step: 1 }],
  [{ left: 12.1, top: 9.9, step: 0.5 }],
  [{ left: -20, top: -10, step: 2.3 }],
])('between pixels it is what the whole picture shows through the window: %j', (view) => {
  const placed = placePatch(patch, view, frame);
  const whole = windowPixels(patch.pixels, { ...view, left: view.left - 10, top: view.top - 5, ...frame });
  for (let y = 0; y < frame.height; y++) {
    for (let x = 0; x < frame.width; x++) {
      const alpha = whole.data[(y * frame.width + x) * 4 + 3]!;
      const { left, top, right, bottom } = placed.rect;
      const inside = x >= left && x < right && y >= top && y < bottom;
      const at = ((y - top) * placed.pixels.width + x - left) * 4 + 3;
      expect(inside ? placed.pixels.data[at] : 0).toBe(alpha);
    }
  }
});

test('what the camera does not see is nothing', () => {
  expect(placePatch(patch, { left: 900.5, top: 0, step: 1 }, frame).pixels.width).toBe(0);
});
