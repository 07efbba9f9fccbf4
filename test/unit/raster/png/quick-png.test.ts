import { decode } from 'fast-png';
import fc from 'fast-check';
import { deflateStored } from '../../../../src/cli/clip/frames/deflate-stored.js';
import { quickPng } from '../../../../src/raster/clip/quick-png.js';
import { allocateSamples, type ChannelCount, maxSample } from '../../../../src/raster/pixels.js';
import { joinBytes } from '../../../../src/raster/png/join-bytes.js';

test('an independent reader gets every sample back', async () => {
  const size = fc.integer({ min: 1, max: 300 });
  const channels = fc.constantFrom<ChannelCount>(1, 3);
  await fc.assert(
    fc.asyncProperty(
      size,
      size,
      channels,
      fc.constantFrom<8 | 16>(8, 16),
      async (width, height, count, depth) => {
        const data = allocateSamples(depth, width * height * count);
        data.forEach((_, i) => (data[i] = Math.imul(i, 40503) & maxSample(depth)));
        const pixels = { width, height, channels: count, depth, data };
        const back = decode(joinBytes(await quickPng(pixels, deflateStored)));
        expect(back.depth).toBe(depth);
        expect(back).toMatchPixels(pixels);
      },
    ),
    { numRuns: 20 },
  );
});
