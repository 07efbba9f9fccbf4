import fc from 'fast-check';
import { HaikeiError } from '../../../src/errors/haikei-error.js';
import type { Session } from '../../../src/inference/driver.js';
import type { ModelCard } from '../../../src/inference/model-card.js';
import { paintTiles, TILE_SIZES } from '../../../src/inference/run-tiles.js';
import type { TileProgress } from '../../../src/inference/run-tiles.js';
import { fakeGlobalCard, fakeModelCard } from '../../fakes/fake-model-card.js';
import { fakeSession } from '../../fakes/fake-session.js';
import { collector, mirror, noisePicture, readMirrored } from '../../fakes/test-picture.js';
import type { TestPicture } from '../../fakes/test-picture.js';

const live = new AbortController().signal;

const card = (halo: number): ModelCard =>
  fakeModelCard({ geometry: { normalisation: 'none', stride: 4, halo, sizeMultiple: 4 } });

interface Painted {
  readonly rgb: Float32Array;
  readonly untouched: number;
  readonly progress: readonly TileProgress[];
  readonly report: Awaited<ReturnType<typeof paintTiles>>;
}

async function paint(
  picture: TestPicture,
  options: { session: Session; card: ModelCard; tile: number | null; hands?: Record<string, number> },
  signal = live,
): Promise<Painted> {
  const { width, height } = picture;
  const sink = collector(width, height);
  const progress: TileProgress[] = [];
  const report = await paintTiles(signal, {
    hands: {},
    ...options,
    width,
    height,
    read: readMirrored(picture),
    write: sink.write,
    onProgress: (step) => progress.push(step),
  });
  return { rgb: sink.rgb, untouched: sink.untouched(), progress, report };
}

/** The network on the whole picture in one run, mirrored by `pad` pixels; written without the runner's parts. */
async function untiled(picture: TestPicture, session: Session, pad: number): Promise<Float32Array> {
  const [width, height] = [picture.width, picture.height].map(
    (side) => Math.ceil(side / 4) * 4 + 2 * pad,
  ) as [number, number];
  const { floor } = Math;
  const data = Float32Array.from({ length: 3 * width * height }, (_, i) => {
    const x = mirror((i % width) - pad, picture.width);
    const y = mirror((floor(i / width) % height) - pad, picture.height);
    return picture.rgb[(y * picture.width + x) * 3 + floor(i / (width * height))]! * 2 - 1;
  });
  const { output } = await session.run(live, { input: { data, dims: [1, 3, height, width] } });
  return Float32Array.from({ length: picture.rgb.length }, (_, i) => {
    const pixel = floor(i / 3);
    const [x, y] = [(pixel % picture.width) + pad, floor(pixel / picture.width) + pad];
    return (output!.data[(i % 3) * width * height + y * width + x]! + 1) / 2;
  });
}

function worst(a: Float32Array, b: Float32Array): number {
  let most = 0;
  for (let i = 0; i < a.length; i++) {
    const difference = a[i]! - b[i]!;
    if (Number.isNaN(difference)) return NaN;
    if (difference > most) most = difference;
    if (-difference > most) most = -difference;
  }
  return most;
}

describe('a network with a finite halo', () => {
  test('is painted tile by tile as it would be in one piece, whatever size and tile', async () => {
    const side = fc.integer({ min: 1, max: 130 });
    await fc.assert(
      fc.asyncProperty(side, side, fc.integer({ min: 64, max: 100 }), fc.integer(), async (...drawn) => {
        const [width, height, tile, seed] = drawn;
        const picture = noisePicture(width, height, seed);
        const painted = await paint(picture, { session: fakeSession({ reach: 3 }), card: card(8), tile });
        expect(painted.untouched).toBe(0);
        expect(worst(painted.rgb, await untiled(picture, fakeSession({ reach: 3 }), 16))).toBeLessThan(1e-5);
      }),
      { numRuns: 60 },
    );
  });

  test('shows seams when the card promises less context than the network needs, so the test above can fail', async () => {
    const picture = noisePicture(140, 90);
    const painted = await paint(picture, { session: fakeSession({ reach: 9 }), card: card(4), tile: 64 });
    const truth = await untiled(picture, fakeSession({ reach: 9 }), 16);
    expect(worst(painted.rgb, truth)).toBeGreaterThan(1 / 255);
  });

  test('gets tiles of one size, and every step is reported', async () => {
    const session = fakeSession({ reach: 2 });
    const painted = await paint(noisePicture(200, 130), { session, card: card(8), tile: 64 });
    expect(new Set(session.runs.map(String))).toEqual(new Set(['68,52']));
    expect(painted.progress.map(({ done }) => done)).toEqual(Array.from({ length: 16 }, (_, i) => i + 1));
    expect(new Set(painted.progress.map(({ total }) => total))).toEqual(new Set([16]));
    expect(painted.report).toEqual({ tiles: 16, tileSize: 68, seams: 'exact' });
  });

  test('gets tiles of the size that suits where it runs, unless the job says another', async () => {
    const options = { session: { ...fakeSession({ reach: 2 }), tileSide: 100 }, card: card(8) };
    const picture = noisePicture(200, 130);
    expect((await paint(picture, { ...options, tile: null })).report.tileSize).toBe(116);
    expect((await paint(picture, { ...options, tile: 64 })).report.tileSize).toBe(68);
  });

  test('is one tile without seams when the picture is small', async () => {
    const options = { session: fakeSession({ reach: 2 }), card: card(8), tile: null };
    const { report } = await paint(noisePicture(7, 5), options);
    expect(report).toEqual({ tiles: 1, tileSize: 24, seams: 'none' });
  });

  test('gets the weights of the hands with every tile', async () => {
    const session = fakeSession({ reach: 1, hands: 1 });
    const plain = card(8);
    const mixing = { ...plain, tensors: { ...plain.tensors, hands: { name: 'hands', length: 1 } } };
    await paint(noisePicture(8, 8), { session, card: mixing, tile: null, hands: { poster: 7 } });
    expect(session.feeds[0]!['hands']).toEqual({ data: Float32Array.of(1), dims: [1, 1] });
  });
});

describe('a network with global statistics', () => {
  test('is given the whole picture when it fits', async () => {
    const picture = noisePicture(61, 42);
    const painted = await paint(picture, {
      session: fakeSession({ reach: 2, global: true }),
      card: fakeGlobalCard(),
      tile: null,
    });
    expect(painted.report).toEqual({ tiles: 1, tileSize: 64, seams: 'none' });
    expect(painted.untouched).toBe(0);
  });

  test('is blended from overlapping tiles when it does not, without a step larger than the tiles disagree', async () => {
    const picture = noisePicture(300, 210);
    const options = { session: fakeSession({ reach: 2, global: true }), card: fakeGlobalCard() };
    const tiled = await paint(picture, { ...options, tile: 128 });
    const whole = await paint(picture, { ...options, tile: null });
    expect(tiled.report).toEqual({ tiles: 6, tileSize: 128, seams: 'blended' });
    expect(tiled.untouched).toBe(0);
    expect(worst(tiled.rgb, whole.rgb)).toBeLessThan(0.1);
  });

  test('tiles that agree blend to the untiled picture at every size', async () => {
    const side = fc.integer({ min: 1, max: 260 });
    await fc.assert(
      fc.asyncProperty(side, side, async (width, height) => {
        const picture = noisePicture(width, height);
        const painted = await paint(picture, {
          session: fakeSession({ reach: 0 }),
          card: fakeGlobalCard(),
          tile: 64,
        });
        expect(painted.untouched).toBe(0);
        expect(worst(painted.rgb, await untiled(picture, fakeSession({ reach: 0 }), 4))).toBeLessThan(1e-5);
      }),
      { numRuns: 60 },
    );
  });
});

describe('out of memory', () => {
  const reasons: [string, Error][] = [
    ['std::bad_alloc', new Error('failed to call OrtRun(). ERROR_CODE: 6, ERROR_MESSAGE: std::bad_alloc')],
    ['a tensor beyond WebAssembly', new Error('INVALID_ARGUMENT : Tensor shape is too large')],
    ['RangeError', new RangeError('Array buffer allocation failed')],
    ['a trap', new Error('memory access out of bounds')],
    ['a thrown C++ pointer', 6433688 as unknown as Error],
    [
      'an error from a driver elsewhere',
      new HaikeiError('out-of-memory', { what: 'x', width: 1, height: 1 }),
    ],
  ];

  test.each(reasons)(
    '%s: the picture is painted again with smaller tiles, and is the same',
    async (_name, failure) => {
      const picture = noisePicture(300, 280);
      const session = fakeSession({ reach: 3, failure, mostPixels: 110 * 110 });
      const painted = await paint(picture, { session, card: card(8), tile: null });
      expect(painted.report.tileSize).toBeLessThan(300 / 2);
      expect(worst(painted.rgb, await untiled(picture, fakeSession({ reach: 3 }), 16))).toBeLessThan(1e-5);
    },
  );

  test('in the end it is said with the size that still failed', async () => {
    const session = fakeSession({ reach: 3, failure: reasons[0]![1], mostPixels: 100 });
    await expect(paint(noisePicture(300, 280), { session, card: card(8), tile: null })).rejects.toMatchObject(
      {
        code: 'out-of-memory',
        details: { what: 'test-net', width: TILE_SIZES.least, height: TILE_SIZES.least },
      },
    );
  });

  test('a network with global statistics falls back to blended tiles', async () => {
    const session = fakeSession({ reach: 3, global: true, failure: reasons[0]![1], mostPixels: 170 * 170 });
    const painted = await paint(noisePicture(300, 280), { session, card: fakeGlobalCard(), tile: null });
    expect(painted.report.seams).toBe('blended');
  });

  test('a program that recurses for ever is not short of memory', async () => {
    const session = fakeSession({
      reach: 3,
      failure: new RangeError('Maximum call stack size exceeded'),
      mostPixels: 0,
    });
    await expect(paint(noisePicture(9, 9), { session, card: card(8), tile: null })).rejects.toMatchObject({
      code: 'model-damaged',
    });
  });
});

describe('what goes wrong', () => {
  const answering = (data: Float32Array, dims: number[]): Session => ({
    ...fakeSession({ reach: 0 }),
    run: () => Promise.resolve({ output: { data, dims } }),
  });
  const small = noisePicture(4, 4);

  test('an output of another size than the input', async () => {
    const session = answering(new Float32Array(3 * 10 * 10), [1, 3, 10, 10]);
    await expect(paint(small, { session, card: card(8), tile: null })).rejects.toMatchObject({
      code: 'tensor-mismatch',
      details: {
        model: 'test-net',
        tensor: 'output',
        expected: '1×3×20×20',
        found: '1×3×10×10 with 300 values',
      },
    });
  });

  test('an output with fewer values than its dimensions promise', async () => {
    const session = answering(new Float32Array(7), [1, 3, 20, 20]);
    await expect(paint(small, { session, card: card(8), tile: null })).rejects.toMatchObject({
      code: 'tensor-mismatch',
    });
  });

  test('no output of that name', async () => {
    const session = { ...fakeSession({ reach: 0 }), run: () => Promise.resolve({}) };
    await expect(paint(small, { session, card: card(8), tile: null })).rejects.toMatchObject({
      details: { found: 'nothing' },
    });
  });

  test('values that are no numbers', async () => {
    const session = answering(new Float32Array(3 * 20 * 20).fill(NaN), [1, 3, 20, 20]);
    await expect(paint(small, { session, card: card(8), tile: null })).rejects.toMatchObject({
      code: 'model-damaged',
      details: { model: 'test-net', reason: '48 of the 48 values it painted are not finite numbers' },
    });
  });

  test('an error of the runtime in its own words', async () => {
    const session = fakeSession({ reach: 0, failure: new Error('Non-zero status code'), mostPixels: 0 });
    await expect(paint(small, { session, card: card(8), tile: null })).rejects.toMatchObject({
      code: 'model-damaged',
      details: { reason: 'Non-zero status code' },
    });
  });

  test('an error of the reader is passed on as it is', async () => {
    const failing = paintTiles(live, {
      session: fakeSession({ reach: 0 }),
      card: card(8),
      width: 4,
      height: 4,
      tile: null,
      hands: {},
      read: () => {
        throw new HaikeiError('background-empty', { layer: 'BG' });
      },
      write: () => undefined,
      onProgress: () => undefined,
    });
    await expect(failing).rejects.toMatchObject({ code: 'background-empty' });
  });

  test('cancelling stops after the tile in hand', async () => {
    const controller = new AbortController();
    const session = fakeSession({ reach: 0 });
    const run = session.run.bind(session);
    session.run = (signal, feeds) => {
      if (session.runs.length === 2) controller.abort();
      return run(signal, feeds);
    };
    const painting = paint(noisePicture(300, 300), { session, card: card(8), tile: 64 }, controller.signal);
    await expect(painting).rejects.toMatchObject({ code: 'cancelled' });
    expect(session.runs).toHaveLength(3);
  });
});
