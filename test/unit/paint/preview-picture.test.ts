import { type Rect, rect, rectFromSize, translateRect } from '../../../src/geometry/rect.js';
import { paintPixels } from '../../../src/paint/paint-pixels.js';
import type { Painting, SourcePicture } from '../../../src/paint/pictures/painting.js';
import { previewPicture } from '../../../src/paint/pictures/preview-picture.js';
import { rememberLast } from '../../../src/plugin/services/remember.js';
import { srgbTransform } from '../../../src/raster/colour/srgb-transform.js';
import { cropPixels } from '../../../src/raster/crop-pixels.js';
import { applyLight } from '../../../src/raster/light/apply-light.js';
import { compileLight } from '../../../src/raster/light/compile-light.js';
import type { LightScript } from '../../../src/raster/light/light-script.js';
import type { Pixels } from '../../../src/raster/pixels.js';
import { BUNDLED } from '../../fakes/bundled-scripts.js';
import { posterisingCard as card } from '../../fakes/posterising-card.js';
import { posterisingSession } from '../../fakes/posterising-session.js';
import { noisePicture } from '../../fakes/test-picture.js';

jest.setTimeout(120_000);

const live = new AbortController().signal;

const FRAME = { width: 400, height: 120 };

/** Larger than the frame on the left, and not reaching its bottom. */
const BOUNDS = rect(-30, 4, 400, 100);

const source = (): SourcePicture => {
  const [width, height] = [430, 96];
  const data = Uint8Array.from(noisePicture(width, height).rgb, (value) => value * 255);
  return {
    frame: FRAME,
    bounds: BOUNDS,
    pixels: { width, height, channels: 3, depth: 8, data },
    transform: srgbTransform,
  };
};

const painting = (detail: number, light: LightScript | null = null): Painting => ({
  model: { card, open: () => Promise.resolve(posterisingSession()) },
  hands: {},
  light,
  strength: 0.9,
  detail,
});

/** The whole plate, as “Paint” makes it. */
async function plateOf({ pixels, frame, transform }: SourcePicture, paint: Painting): Promise<Pixels> {
  const painted = await paintPixels(live, {
    source: pixels,
    transform,
    frame,
    ...paint,
    tile: null,
    onTile: () => undefined,
    onStrip: () => undefined,
  });
  return painted.pixels;
}

/** The samples of a region that lies on the layer, without the alpha that previews have. */
function colours(pixels: Pixels): number[] {
  return Array.from(pixels.data).filter((_, i) => pixels.channels === 3 || i % 4 !== 3);
}

const onLayer = (region: Rect): Rect => translateRect(region, -BOUNDS.left, -BOUNDS.top);

const REGIONS: readonly (readonly [string, Rect])[] = [
  ['in the middle', rect(150, 30, 230, 70)],
  ['in the corner of the layer', rect(340, 60, 400, 100)],
  ['at the edge of the frame', rect(0, 4, 33, 21)],
];

describe.each([
  [0.25, 'shrunk to a working size'],
  [1, 'pixel for pixel'],
])('detail %s, %s', (detail) => {
  test.each(REGIONS)('the preview %s is the plate, to the pixel', async (_, region) => {
    const plate = await plateOf(source(), painting(detail));
    const { before, after } = await previewPicture(live, source(), painting(detail), { region });
    expect(colours(after)).toEqual(colours(cropPixels(plate, onLayer(region))));
    expect(colours(before)).toEqual(colours(cropPixels(source().pixels, onLayer(region))));
    expect(colours(after)).not.toEqual(colours(before));
  });
});

test.each(BUNDLED.filter(([, { bloom }]) => bloom === null))(
  'light %s is that of the plate',
  async (_, light) => {
    const region = REGIONS[0]![1];
    const plate = await plateOf(source(), painting(0.25));
    const offset = { x: BOUNDS.left, y: BOUNDS.top };
    const lit = applyLight(compileLight(light, { plate, frame: FRAME, offset }), plate);
    const { after } = await previewPicture(live, source(), painting(0.25, light), { region });
    expect(colours(after)).toEqual(colours(cropPixels(lit, onLayer(region))));
  },
);

test('a light is measured by the frame that a camera takes, where one does', async () => {
  const region = REGIONS[0]![1];
  const light = { ...new Map(BUNDLED).get('dusk.json')!, bloom: null };
  const plate = await plateOf(source(), painting(0.25));
  const lightFrame = { width: 200, height: 60 };
  const layers = compileLight(light, { plate, frame: lightFrame, offset: { x: BOUNDS.left, y: BOUNDS.top } });
  const wanted = colours(cropPixels(applyLight(layers, plate), onLayer(region)));
  const { after } = await previewPicture(
    live,
    source(),
    { ...painting(0.25, light), lightFrame },
    { region },
  );
  expect(colours(after)).toEqual(wanted);
  const { after: plain } = await previewPicture(live, source(), painting(0.25, light), { region });
  expect(colours(plain)).not.toEqual(wanted);
});

test.each(BUNDLED.filter(([name]) => name === 'dusk.json'))(
  'light %s is that of the plate but for what shines in from outside',
  async (_, light) => {
    const region = REGIONS[0]![1];
    const plate = await plateOf(source(), painting(0.25));
    const offset = { x: BOUNDS.left, y: BOUNDS.top };
    const lit = applyLight(compileLight(light, { plate, frame: FRAME, offset }), plate);
    const { after } = await previewPicture(live, source(), painting(0.25, light), { region });
    const expected = colours(cropPixels(lit, onLayer(region)));
    const differences = colours(after).map((value, i) => Math.abs(value - expected[i]!));
    expect(Math.max(...differences)).toBeLessThan(16);
  },
);

test('where the layer does not reach, the preview is transparent', async () => {
  const { before, after } = await previewPicture(live, source(), painting(1), {
    region: rect(10, 110, 30, 120),
  });
  expect([before.width, before.height]).toEqual([20, 10]);
  expect(new Set([...before.data, ...after.data])).toEqual(new Set([0]));
  const { after: half } = await previewPicture(live, source(), painting(1), {
    region: rect(10, 90, 30, 110),
  });
  const alphas = Array.from(half.data).filter((__, i) => i % 4 === 3);
  expect(alphas.slice(0, 200)).toEqual(new Array(200).fill(255));
  expect(alphas.slice(200)).toEqual(new Array(200).fill(0));
  expect(rectFromSize(half.width, half.height)).toEqual(rect(0, 0, 20, 20));
});

test('what the network painted is asked for once, and shown under another light without it', async () => {
  const region = rect(10, 20, 100, 80);
  const light = new Map(BUNDLED).get('dusk.json')!;
  const memory = rememberLast<Pixels>();
  const once = (paint: () => Promise<Pixels>): Promise<Pixels> => memory.get('one', paint);
  const { after: bare } = await previewPicture(live, source(), painting(0.25), { region, once });
  const model = { card, open: () => Promise.reject(new Error('no network')) };
  const lit = { ...painting(0.25, light), model };
  const { after } = await previewPicture(live, source(), lit, { region, once });
  const { after: expected } = await previewPicture(live, source(), painting(0.25, light), { region });
  expect(colours(after)).toEqual(colours(expected));
  expect(colours(after)).not.toEqual(colours(bare));
});
