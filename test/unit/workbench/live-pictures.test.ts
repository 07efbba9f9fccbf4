import { rectFromSize } from '../../../src/geometry/rect.js';
import { PsdHost } from '../../../src/host/psd/psd-host.js';
import { createSourceReader } from '../../../src/plugin/services/source-reader.js';
import { nextTurn } from '../../../src/paint/next-turn.js';
import { DEFAULT_PAINT_JOB } from '../../../src/scene/job/default-paint-job.js';
import { FlatPictures } from '../../../src/workbench/worker/flat-pictures.js';
import { LivePictures } from '../../../src/workbench/worker/live/live-pictures.js';
import { PictureOrder } from '../../../src/workbench/worker/live/picture-order.js';
import type { LivePart } from '../../../src/workbench/worker/live/wanted-part.js';
import { WorkbenchDocument } from '../../../src/workbench/worker/workbench-document.js';
import type { WorkbenchParts } from '../../../src/workbench/worker/workbench-parts.js';
import { cel, paintedLayer, SHOT, shotBytes } from '../../e2e/support/small-shot.js';
import { BUNDLED } from '../../fakes/bundled-scripts.js';
import { fakeModelCard } from '../../fakes/fake-model-card.js';
import { fakeSession } from '../../fakes/fake-session.js';

jest.setTimeout(60_000);

const live = new AbortController().signal;

interface Set {
  readonly size?: { readonly width: number; readonly height: number };
  readonly pause?: (signal: AbortSignal) => Promise<void>;
}

const HANDS = ['gouache', 'poster', 'watercolour'];
const NEVER = new Promise<never>(() => undefined);

function setUp({ size = SHOT, pause = () => Promise.resolve() }: Set = {}) {
  const bounds = rectFromSize(size.width, size.height);
  const bytes = shotBytes([paintedLayer('BG', { bounds }), cel('A')], size);
  const document = new WorkbenchDocument(new PsdHost('cut', bytes));
  const { tensors } = fakeModelCard();
  const card = fakeModelCard({
    hands: HANDS.map((id) => ({ id, title: { en: id, ja: id } })),
    tensors: { ...tensors, hands: { name: 'hands', length: HANDS.length } },
  });
  const session = fakeSession({ reach: 2, hands: HANDS.length });
  /** What a run waits for, after it was asked for. */
  const engine = { held: Promise.resolve() };
  const run: typeof session.run = async (...asked) => {
    const result = session.run(...asked);
    await engine.held;
    return result;
  };
  const parts = {
    world: { version: '0', date: () => new Date(0) },
    documents: { host: () => document },
    feed: { revision: () => 1, tellSoon: () => undefined },
    library: {
      registry: () => Promise.resolve({ models: [{ card, source: 'bundled', location: '' }], unusable: [] }),
    },
    lights: { open: () => Promise.resolve(new Map(BUNDLED).get('dusk.json')) },
    engine: { paintModel: () => ({ card, open: () => Promise.resolve({ ...session, run }) }) },
    find: () => ({ id: '1', document, pictures: new FlatPictures(document) }),
  } as unknown as WorkbenchParts;
  const pictures = new LivePictures(parts, createSourceReader(parts), pause);
  async function show(
    change: Partial<typeof DEFAULT_PAINT_JOB>,
    signal = live,
    heard: (part: LivePart) => void = () => undefined,
  ): Promise<readonly LivePart[]> {
    const told: LivePart[] = [];
    const job = { ...DEFAULT_PAINT_JOB, ...change };
    await pictures.show(signal, { document: '1', job, region: bounds }, (part) => {
      told.push(part);
      heard(part);
    });
    return told;
  }
  return { show, session, engine, document };
}

const at = ({ pixels }: LivePart, x: number, y: number): readonly number[] => [
  ...pixels.data.subarray(4 * (y * pixels.width + x), 4 * (y * pixels.width + x) + 4),
];

test('strength and light are shown without the network, over all of what is seen', async () => {
  const { show, session } = setUp();
  const [first] = await show({});
  expect(first).toMatchObject({ area: rectFromSize(SHOT.width, SHOT.height), rough: false });
  const runs = session.runs.length;
  expect(runs).toBeGreaterThan(0);
  const [half] = await show({ strength: 0.5 });
  const [lit] = await show({ look: { hands: {}, light: 'dusk' } });
  expect(session.runs.length).toBe(runs);
  const [whole, none] = [at(first!, 5, 5), at((await show({ strength: 0 }))[0]!, 5, 5)];
  at(half!, 5, 5).forEach((value, i) =>
    expect(Math.abs(value - (whole[i]! + none[i]!) / 2)).toBeLessThanOrEqual(1.5),
  );
  expect(at(lit!, 5, 5)).not.toEqual(whole);
});

test('a cel stays as it is over whatever is painted', async () => {
  const { show } = setUp();
  const [first] = await show({});
  const [photo] = await show({ strength: 0 });
  // In the middle of the drawing of A, whose colours are not those of the background beneath.
  expect(at(first!, 45, 30)).toEqual(at(photo!, 45, 30));
  expect(at(first!, 5, 5)).not.toEqual(at(photo!, 5, 5));
});

test('a mixture of hands that were painted is shown at once, and then as the network paints it', async () => {
  const { show, session } = setUp();
  await show({});
  expect(session.runs.length).toBe(HANDS.length);
  const told = await show({ look: { hands: { gouache: 2, watercolour: 1 }, light: null } });
  expect(told.map(({ rough }) => rough)).toEqual([true, false]);
  expect(session.runs.length).toBe(HANDS.length + 1);
});

const untilAborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve());
  });

test('while the network is busy with what may be wanted next, a light is shown without a word to it', async () => {
  let isFirst = true;
  const pause = (signal: AbortSignal): Promise<void> => (isFirst ? Promise.resolve() : untilAborted(signal));
  const { show, session, engine } = setUp({ pause });
  const first = new AbortController();
  // Its second picture is never finished: what is shown from then on comes from elsewhere.
  const hold = (): void => void (engine.held = NEVER);
  show({}, first.signal, hold).catch(() => undefined);
  while (session.runs.length < 2) await nextTurn();
  isFirst = false;
  first.abort();
  const shown = (change: Partial<typeof DEFAULT_PAINT_JOB>): Promise<LivePart> =>
    new Promise((told) => {
      void show(change, live, told);
    });
  const lit = await shown({ look: { hands: {}, light: 'dusk' } });
  const half = await shown({ strength: 0.5 });
  expect([lit.rough, half.rough]).toEqual([false, false]);
  expect(at(lit, 5, 5)).not.toEqual(at(half, 5, 5));
  expect(session.runs.length).toBe(2);
});

test('nothing is painted beforehand until there was a pause', async () => {
  const pauses: AbortSignal[] = [];
  const pause = (signal: AbortSignal): Promise<void> => {
    pauses.push(signal);
    return untilAborted(signal);
  };
  const { show, session } = setUp({ pause });
  const controller = new AbortController();
  const shown = show({}, controller.signal);
  while (pauses.length === 0) await nextTurn();
  expect(session.runs.length).toBe(1);
  controller.abort();
  await expect(shown).rejects.toMatchObject({ code: 'cancelled' });
  expect(session.runs.length).toBe(1);
});

const LARGE = { width: 700, height: 440 };

test('a large part is painted in cells: none is begun for a wish that was given up, none is painted twice', async () => {
  const { show, session, engine } = setUp({ size: LARGE, pause: untilAborted });
  const controller = new AbortController();
  let goOn = (): void => undefined;
  engine.held = new Promise((resolve) => (goOn = resolve));
  const given = show({}, controller.signal);
  while (session.runs.length === 0) await nextTurn();
  controller.abort();
  goOn();
  await expect(given).rejects.toMatchObject({ code: 'cancelled' });
  expect(session.runs.length).toBe(1);
  const second = new AbortController();
  const told: LivePart[] = [];
  const shown = show({}, second.signal, (part) => {
    told.push(part);
    second.abort();
  });
  await expect(shown).rejects.toMatchObject({ code: 'cancelled' });
  const [cells, most] = [4, 448 + 2 * 16];
  // This one finished the cell that it was at; an engine that stops sooner paints it again.
  expect(session.runs.length).toBe(cells);
  for (const [width, height] of session.runs) expect(Math.max(width, height)).toBeLessThanOrEqual(most);
  expect(told).toMatchObject([{ area: rectFromSize(LARGE.width, LARGE.height), rough: false }]);
});

test('the light of a large part is shown in small first, and the two look alike', async () => {
  const { show } = setUp({ size: LARGE });
  await show({});
  const [small, whole] = await show({ look: { hands: {}, light: 'dusk' } });
  expect([small!.rough, whole!.rough]).toEqual([true, false]);
  expect(small!.area).toEqual(whole!.area);
  expect([small!.pixels.width, small!.pixels.height]).toEqual([350, 220]);
  const found = at(small!, 100, 50);
  const wanted = [at(whole!, 200, 100), at(whole!, 201, 100), at(whole!, 200, 101), at(whole!, 201, 101)];
  found.forEach((value, i) => {
    const mean = wanted.reduce((sum, pixel) => sum + pixel[i]! / wanted.length, 0);
    expect(Math.abs(value - mean)).toBeLessThanOrEqual(4);
  });
});

test('a wish that is given up is given up', async () => {
  const { show } = setUp();
  const controller = new AbortController();
  controller.abort();
  await expect(show({}, controller.signal)).rejects.toMatchObject({ code: 'cancelled' });
});

test('other pictures let what is on show come first, and no longer than that', async () => {
  const order = new PictureOrder();
  const heard: string[] = [];
  let finish = (): void => undefined;
  const leading = new Promise<void>((_resolve, reject) => (finish = () => reject(new Error('given up'))));
  order.lead(leading).catch(() => undefined);
  const follow = (name: string, signal: AbortSignal): Promise<unknown> =>
    order.follow(signal).then(
      () => heard.push(name),
      () => heard.push(`${name} given up`),
    );
  const stopped = new AbortController();
  const all = [follow('one', live), follow('two', stopped.signal)];
  await nextTurn();
  stopped.abort();
  await nextTurn();
  expect(heard).toEqual(['two given up']);
  finish();
  await Promise.all(all);
  expect(heard).toEqual(['two given up', 'one']);
});
