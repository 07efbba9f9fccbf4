import { rect, rectFromSize } from '../../../src/geometry/rect.js';
import { paintPixels } from '../../../src/paint/paint-pixels.js';
import { livePicture } from '../../../src/paint/pictures/live-picture.js';
import type { Painting, SourcePicture } from '../../../src/paint/pictures/painting.js';
import { paintWorking } from '../../../src/paint/pictures/paint-working.js';
import { workingSource } from '../../../src/paint/pictures/working-source.js';
import { srgbTransform } from '../../../src/raster/colour/srgb-transform.js';
import { cropPixels } from '../../../src/raster/crop-pixels.js';
import { downscale } from '../../../src/raster/downscale.js';
import { applyLight } from '../../../src/raster/light/apply-light.js';
import { compileLight } from '../../../src/raster/light/compile-light.js';
import type { Pixels } from '../../../src/raster/pixels.js';
import { BUNDLED } from '../../fakes/bundled-scripts.js';
import { posterisingCard as card } from '../../fakes/posterising-card.js';
import { posterisingSession } from '../../fakes/posterising-session.js';
import { noisePicture } from '../../fakes/test-picture.js';

jest.setTimeout(120_000);

const live = new AbortController().signal;
const model: Painting['model'] = { card, open: () => Promise.resolve(posterisingSession()) };

function source(width: number, height: number, frame = { width, height }): SourcePicture {
  const data = Uint8Array.from(noisePicture(width, height).rgb, (value) => value * 255);
  const pixels: Pixels = { width, height, channels: 3, depth: 8, data };
  return { frame, bounds: rectFromSize(width, height), pixels, transform: srgbTransform };
}

/** Of 8-bit steps, between a picture of 16 bit and one of 8. */
function worst(fine: Pixels, coarse: Pixels): number {
  let most = 0;
  for (let i = 0; i < fine.data.length; i++)
    most = Math.max(most, Math.abs(fine.data[i]! / 257 - coarse.data[i]!));
  return most;
}

test('where nothing is shrunk, a live part is the plate, with its strength and light', async () => {
  const photo = source(200, 120);
  const { pixels, frame, transform } = photo;
  const light = { ...new Map(BUNDLED).get('dusk.json')!, bloom: null };
  const painted = await paintPixels(live, {
    ...{ source: pixels, transform, frame, model, hands: {}, strength: 0.6, detail: 4, tile: null },
    onTile: () => undefined,
    onStrip: () => undefined,
  });
  const layers = compileLight(light, { plate: painted.pixels, frame, offset: { x: 0, y: 0 } });
  const part = rect(30, 20, 150, 100);
  const working = await workingSource(live, photo, 4);
  const own = await paintWorking(live, working, { model, hands: {} }, part);
  const shown = livePicture(
    { photo: cropPixels(working.pixels, part), painted: own, frame: working.frame, place: part },
    { strength: 0.6, light },
  );
  // The plate is rounded to 8 bit before its light.
  expect(worst(shown, cropPixels(applyLight(layers, painted.pixels), part))).toBeLessThanOrEqual(2.5);
});

test('the working source is the photo in small, in a frame as much smaller', async () => {
  const photo = source(2560, 30, { width: 2560, height: 1440 });
  const { pixels, frame } = await workingSource(live, photo, 0.5);
  expect([pixels.width, pixels.height, frame]).toEqual([640, 8, { width: 640, height: 360 }]);
  expect(worst(pixels, downscale(photo.pixels, 640, 8))).toBeLessThanOrEqual(1);
});
