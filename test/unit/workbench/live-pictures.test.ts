import { rectFromSize } from '../../../src/geometry/rect.js';
import { PsdHost } from '../../../src/host/psd/psd-host.js';
import { createSourceReader } from '../../../src/plugin/services/source-reader.js';
import { DEFAULT_PAINT_JOB } from '../../../src/scene/job/default-paint-job.js';
import { FlatPictures } from '../../../src/workbench/worker/flat-pictures.js';
import { type LivePart, LivePictures } from '../../../src/workbench/worker/live/live-pictures.js';
import { WorkbenchDocument } from '../../../src/workbench/worker/workbench-document.js';
import type { WorkbenchParts } from '../../../src/workbench/worker/workbench-parts.js';
import { cel, paintedLayer, SHOT, shotBytes } from '../../e2e/support/small-shot.js';
import { BUNDLED } from '../../fakes/bundled-scripts.js';
import { fakeModelCard } from '../../fakes/fake-model-card.js';
import { fakeSession } from '../../fakes/fake-session.js';

const live = new AbortController().signal;

function setUp() {
  const document = new WorkbenchDocument(new PsdHost('cut', shotBytes([paintedLayer('BG'), cel('A')])));
  const card = fakeModelCard();
  const session = fakeSession({ reach: 2, hands: card.hands.length });
  const parts = {
    world: { version: '0', date: () => new Date(0) },
    documents: { host: () => document },
    feed: { revision: () => 1, tellSoon: () => undefined },
    library: {
      registry: () => Promise.resolve({ models: [{ card, source: 'bundled', location: '' }], unusable: [] }),
    },
    lights: { open: () => Promise.resolve(new Map(BUNDLED).get('dusk.json')) },
    engine: { paintModel: () => ({ card, open: () => Promise.resolve(session) }) },
    find: () => ({ id: '1', document, pictures: new FlatPictures(document) }),
  } as unknown as WorkbenchParts;
  const pictures = new LivePictures(parts, createSourceReader(parts));
  async function show(
    change: Partial<typeof DEFAULT_PAINT_JOB>,
    signal = live,
  ): Promise<readonly LivePart[]> {
    const told: LivePart[] = [];
    const job = { ...DEFAULT_PAINT_JOB, ...change };
    const region = rectFromSize(SHOT.width, SHOT.height);
    await pictures.show(signal, { document: '1', job, region }, (part) => told.push(part));
    return told;
  }
  return { show, session, document, hands: card.hands.map(({ id }) => id) };
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
  const { show, hands, session } = setUp();
  await show({});
  const before = session.runs.length;
  const [one, two] = [hands[0]!, hands.at(-1)!];
  const told = await show({ look: { hands: { [one]: 2, [two]: 1 }, light: null } });
  expect(told.map(({ rough }) => rough)).toEqual(hands.length > 1 ? [true, false] : [false]);
  expect(session.runs.length).toBe(hands.length > 1 ? before + 1 : before);
});

test('a wish that is given up is given up', async () => {
  const { show } = setUp();
  const controller = new AbortController();
  controller.abort();
  await expect(show({}, controller.signal)).rejects.toMatchObject({ code: 'cancelled' });
});
