import { rect } from '../../../../src/geometry/rect.js';
import { compositeRegion } from '../../../../src/raster/composite/composite-region.js';
import { compositeStrips } from '../../../../src/raster/composite/composite-strips.js';
import type { CompositeNode } from '../../../../src/raster/composite/node.js';
import { cropPixels } from '../../../../src/raster/crop-pixels.js';
import type { Pixels } from '../../../../src/raster/pixels.js';
import { translateRect } from '../../../../src/geometry/rect.js';

const bounds = rect(-3, -300, 12, 420);
const [width, height] = [15, 720];
const data = Uint8Array.from({ length: width * height * 4 }, (_, i) => (i * 37) % 256);
const pixels: Pixels = { width, height, channels: 4, depth: 8, data };
const node: CompositeNode = {
  kind: 'layer',
  visible: true,
  opacity: 0.7,
  clipped: false,
  mask: null,
  blend: 'normal',
  bounds,
  read: (region) => cropPixels(pixels, translateRect(region, -bounds.left, -bounds.top)),
};

test.each([8, 16] as const)('strips of %i bit give what the region gives as a whole', (depth) => {
  const region = rect(-2, -290, 11, 401);
  const whole = compositeRegion([node], region, { depth, channels: 4 });
  expect(compositeStrips([node], region, depth)).toEqual(whole);
});
