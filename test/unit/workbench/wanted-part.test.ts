import { rect, rectFromSize } from '../../../src/geometry/rect.js';
import { livePicture } from '../../../src/paint/pictures/live-picture.js';
import type { Painting } from '../../../src/paint/pictures/painting.js';
import { srgbTransform } from '../../../src/raster/colour/srgb-transform.js';
import { cropPixels } from '../../../src/raster/crop-pixels.js';
import type { Pixels } from '../../../src/raster/pixels.js';
import { toDisplay } from '../../../src/raster/to-display.js';
import { halvePicture } from '../../../src/workbench/view/halve-picture.js';
import { dressedPart, dressedSmall } from '../../../src/workbench/worker/live/wanted-part.js';
import { BUNDLED } from '../../fakes/bundled-scripts.js';
import { fakeModelCard } from '../../fakes/fake-model-card.js';
import { fakeSession } from '../../fakes/fake-session.js';
import { noisePicture } from '../../fakes/test-picture.js';

const light = new Map(BUNDLED).get('dusk.json')!;
const frame = { width: 80, height: 48 };
const part = rect(16, 8, 64, 40);

const pixels: Pixels = {
  ...frame,
  channels: 3,
  depth: 8,
  data: Uint8Array.from(noisePicture(frame.width, frame.height).rgb, (value) => value * 255),
};
const painted = cropPixels(pixels, part);
const painting: Painting = {
  model: { card: fakeModelCard(), open: () => Promise.resolve(fakeSession({ reach: 2 })) },
  hands: {},
  light,
  strength: 1,
  detail: 1,
};

/** Of a document three times as large. */
function wanted(lightFrame: Painting['lightFrame']): Parameters<typeof dressedPart>[0] {
  const source = { frame, bounds: rectFromSize(80, 48), pixels, transform: srgbTransform };
  const working = { source, surround: null, key: '' };
  return { working, painting: { ...painting, ...(lightFrame && { lightFrame }) }, part, times: 3 };
}

const lit = (picture: Pixels, by: typeof frame, place: { left: number; top: number }): Pixels =>
  toDisplay(livePicture({ photo: picture, painted: picture, frame: by, place }, painting), srgbTransform);

test('the light of a live part is measured by the frame that a camera takes, as much smaller as the part is', () => {
  const asked = wanted({ width: 120, height: 90 });
  expect(dressedPart(asked, painted).pixels).toEqual(lit(painted, { width: 40, height: 30 }, part));
  const half = { left: part.left / 2, top: part.top / 2 };
  expect(dressedSmall(asked, painted).pixels).toEqual(
    lit(halvePicture(painted), { width: 20, height: 15 }, half),
  );
});

test('without a camera it is measured by the document', () => {
  const own = dressedPart(wanted(undefined), painted).pixels;
  expect(own).toEqual(lit(painted, frame, part));
  expect(own).not.toEqual(dressedPart(wanted({ width: 120, height: 90 }), painted).pixels);
});
