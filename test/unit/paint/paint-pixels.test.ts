import { type Rect, rect } from '../../../src/geometry/rect.js';
import { paintTiles } from '../../../src/inference/run-tiles.js';
import { paintPixels, type PixelRequest } from '../../../src/paint/paint-pixels.js';
import { createColourTransform } from '../../../src/raster/colour/create-colour-transform.js';
import { srgbTransform } from '../../../src/raster/colour/srgb-transform.js';
import { downscale } from '../../../src/raster/downscale.js';
import type { Pixels } from '../../../src/raster/pixels.js';
import { posterisingCard as card } from '../../fakes/posterising-card.js';
import { posterisingSession } from '../../fakes/posterising-session.js';
import { pictureOf, type Scene } from '../raster/detail/scene.js';

jest.setTimeout(60_000);

const live = new AbortController().signal;

function request(source: Pixels, changes: Partial<PixelRequest> = {}): PixelRequest {
  return {
    source,
    transform: srgbTransform,
    frame: source,
    detail: 1,
    model: { card, open: () => Promise.resolve(posterisingSession()) },
    hands: {},
    strength: 1,
    tile: null,
    onTile: () => undefined,
    onStrip: () => undefined,
    ...changes,
  };
}

// Looking up a global costs more than everything else here in a test's sandbox.
const { abs, sin } = Math;

/** Hills before a sky, a pole, leaves: edges, thin things, soft slopes and texture. */
const landscape: Scene = (x, y) => {
  const hill = 0.6 + 0.1 * sin(5 * x) + 0.02 * sin(31 * x);
  const leaf = 0.12 * sin(190 * x + 40 * y) * sin(170 * y);
  if (abs(x - 0.7) < 0.004 && y > 0.2) return [0.15, 0.12, 0.1];
  if (y < hill) return [0.35 + 0.4 * y, 0.55 + 0.3 * y, 0.9 - 0.1 * y];
  return [0.3 + leaf, 0.5 - 0.3 * (y - hill) + leaf, 0.2 + leaf];
};

function psnr(a: Pixels, b: Pixels): number {
  let sum = 0;
  for (let i = 0; i < a.data.length; i++) sum += ((a.data[i]! - b.data[i]!) / 65535) ** 2;
  return -10 * Math.log10(sum / a.data.length);
}

describe('the same scene in two sizes', () => {
  const small = pictureOf(landscape, { width: 480, height: 270, samples: 4 });
  const large = pictureOf(landscape, { width: 960, height: 540, samples: 2 });
  const likeness = async (detail: number): Promise<number> => {
    const [a, b] = [
      await paintPixels(live, request(small, { detail })),
      await paintPixels(live, request(large, { detail })),
    ];
    return psnr(a.pixels, downscale(b.pixels, 480, 270));
  };

  test('is the same painting, which it is not when every pixel is painted', async () => {
    const [atWorkingSize, pixelByPixel] = [await likeness(0.25), await likeness(4)];
    expect(atWorkingSize).toBeGreaterThan(40);
    expect(atWorkingSize - pixelByPixel).toBeGreaterThan(10);
  });
});

test('at full size the painting is, bit by bit, what the tiles alone make', async () => {
  const source = pictureOf(landscape, { width: 200, height: 120 });
  const strips = jest.fn();
  const painted = await paintPixels(live, request(source, { onStrip: strips }));
  const expected = { ...source, data: new Uint16Array(source.data.length) };
  await paintTiles(live, {
    session: posterisingSession(),
    card,
    width: 200,
    height: 120,
    tile: null,
    hands: {},
    read: (area, out) => srgbTransform.toSrgb(source, area, out),
    write: (area, rgb) => srgbTransform.fromSrgb(rgb, area, expected),
    onProgress: () => undefined,
  });
  expect(painted.pixels).toMatchPixels(expected);
  expect(painted.working).toEqual({ width: 200, height: 120 });
  expect(strips).not.toHaveBeenCalled();
});

test('small tiles make the same picture at working size, too', async () => {
  const source = pictureOf(landscape, { width: 500, height: 300, depth: 8 });
  const whole = await paintPixels(live, request(source, { detail: 0.25 }));
  const tiled = await paintPixels(live, request(source, { detail: 0.25, tile: 64 }));
  expect(whole.working).toEqual({ width: 320, height: 192 });
  expect(tiled.report).toMatchObject({ seams: 'exact' });
  expect(tiled.pixels).toMatchPixels(whole.pixels);
});

test('brushes go by the frame: what a larger plate shows of it is the frame-sized plate', async () => {
  const frame = { width: 480, height: 270 };
  const wide = pictureOf((x, y) => landscape(2 * x, y), { width: 960, height: 270 });
  const data = new Uint16Array(480 * 270 * 3);
  for (let y = 0; y < 270; y++) data.set(wide.data.subarray(y * 960 * 3, (y * 960 + 480) * 3), y * 480 * 3);
  const alone = await paintPixels(live, request({ ...wide, width: 480, data }, { detail: 0.25, frame }));
  const oversized = await paintPixels(live, request(wide, { detail: 0.25, frame }));
  expect(oversized.working).toEqual({ width: 640, height: 180 });
  // Away from the cut, where one plate has a mirror and the other the landscape going on.
  let worst = 0;
  for (let y = 0; y < 270; y++) {
    for (let i = 0; i < 440 * 3; i++) {
      const off = abs(alone.pixels.data[y * 480 * 3 + i]! - oversized.pixels.data[y * 960 * 3 + i]!);
      if (off > worst) worst = off;
    }
  }
  expect(worst).toBeLessThanOrEqual(1);
});

/** The left half opaque, with a soft edge; what the right half hides is `unseen`. */
function halfATree(unseen: readonly [number, number, number]): Pixels {
  const [width, height] = [400, 90];
  const { data } = pictureOf(landscape, { width, height, depth: 8 });
  const out = new Uint8Array(width * height * 4);
  for (let i = 0; i < width * height; i++) {
    const x = i % width;
    out.set(x > 200 ? unseen : data.subarray(i * 3, i * 3 + 3), i * 4);
    out[i * 4 + 3] = x > 200 ? 0 : x === 200 ? 130 : 255;
  }
  return { width, height, channels: 4, depth: 8, data: out };
}

/** Premultiplied in the crudest way: what cannot be seen is 0. */
function visible({ data }: Pixels): Buffer {
  const seen = Buffer.from(data as Uint8Array);
  for (let i = 0; i < seen.length; i++) if (data[i | 3] === 0) seen[i] = 0;
  return seen;
}

test('alpha stays, and what lies unseen beneath it does not bleed over its edge', async () => {
  const magenta = halfATree([255, 0, 255]);
  const paint = (source: Pixels) => paintPixels(live, request(source, { detail: 0.25 }));
  const [{ pixels }, other] = [await paint(magenta), await paint(halfATree([0, 255, 0]))];
  for (let i = 3; i < pixels.data.length; i += 4)
    if (pixels.data[i] !== magenta.data[i]) throw new Error(`alpha ${i}`);
  expect(visible(pixels).equals(visible(other.pixels))).toBe(true);
  expect(visible(pixels).equals(visible(magenta))).toBe(false);
});

test('strength 0 gives 8 and 16 bit and grey back bit by bit', async () => {
  const rgb = (depth: 8 | 16): Pixels => pictureOf(landscape, { width: 400, height: 90, depth });
  const grey: Pixels = { ...rgb(8), channels: 1, width: 1200 };
  for (const source of [rgb(8), rgb(16), grey]) {
    const transform = createColourTransform(null, source.channels === 1 ? 'gray' : 'rgb');
    const changes = { detail: 0.25, strength: 0, transform };
    const { pixels, working } = await paintPixels(live, request(source, changes));
    expect(working.width).toBe(320);
    expect(pixels).toMatchPixels(source);
  }
});

test('what lies beyond sRGB is put back whole', async () => {
  const data = new Float32Array(400 * 40 * 3).fill(0.5);
  data.set([1.75, 0.5, -0.5], 0);
  const within = data.map((value) => (value < 0 ? 0 : value > 1 ? 1 : value));
  const source: Pixels = { width: 400, height: 40, channels: 3, depth: 32, data };
  const first = async (pixels: Pixels): Promise<readonly number[]> => {
    const seen: number[] = [];
    const fromSrgb = (rgb: Float32Array, area: Rect): void => {
      if (area.top === 0) seen.push(...rgb.subarray(0, 3));
    };
    await paintPixels(live, request(pixels, { detail: 0.25, transform: { ...srgbTransform, fromSrgb } }));
    return seen;
  };
  const [wide, narrow] = [await first(source), await first({ ...source, data: within })];
  const beyond = wide.map((value, c) => value - narrow[c]!);
  expect(beyond).toEqual([0.75, 0, -0.5].map((value) => expect.closeTo(value, 5) as number));
});

test('a cancel between two strips stops the work, and the network has been let go before them', async () => {
  const stop = new AbortController();
  const session = posterisingSession();
  const dispose = jest.spyOn(session, 'dispose');
  const told: number[] = [];
  const source = pictureOf(() => [0.5, 0.5, 0.5], { width: 1000, height: 1100, depth: 8 });
  const painting = paintPixels(stop.signal, {
    ...request(source, { detail: 0.25 }),
    model: { card, open: () => Promise.resolve(session) },
    onStrip(done, total) {
      expect(dispose).toHaveBeenCalledTimes(1);
      told.push(done, total);
      stop.abort();
    },
  });
  await expect(painting).rejects.toMatchObject({ code: 'cancelled' });
  expect(told).toEqual([1, 3]);
});

test('the areas that are written lie in the picture and cover it', async () => {
  const source = pictureOf(() => [0.5, 0.5, 0.5], { width: 1000, height: 1100, depth: 8 });
  const areas: { top: number; bottom: number }[] = [];
  const transform = {
    ...srgbTransform,
    fromSrgb: (...[, area]: Parameters<typeof srgbTransform.fromSrgb>) => void areas.push(area),
  };
  await paintPixels(live, request(source, { detail: 0.25, transform }));
  expect(areas[0]).toEqual(rect(0, 0, 1000, 524));
  expect(areas.map(({ top }) => top)).toEqual([0, ...areas.slice(0, -1).map(({ bottom }) => bottom)]);
  expect(areas.at(-1)!.bottom).toBe(1100);
});
