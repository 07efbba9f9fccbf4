import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Session, Tensor } from '../../../../src/inference/driver.js';
import { createPlainDriver } from '../../../../src/inference/drivers/uxp/plain-driver.js';
import { encodeFrame, type Frame } from '../../../../src/inference/drivers/webview/bridge/frame.js';
import type { LinkTiming } from '../../../../src/inference/drivers/webview/bridge/link-timing.js';
import { createPageClient } from '../../../../src/inference/drivers/webview/host/page-client.js';
import { fakeBridge } from '../../../fakes/fake-bridge.js';
import { fakePages, QUICK, withRun } from '../../../fakes/fake-page.js';

jest.setTimeout(30_000);

const live = new AbortController().signal;
const model = readFileSync(join(__dirname, '../../../support/networks/hands.onnx'));

/** Where nothing is measured a page may take for ever: whoever is given up was measured. */
const MEASURED: LinkTiming = { ...QUICK, tile: { least: 1000, times: 8, megapixel: 1e12 } };

const feedsOf = (side: number): Readonly<Record<string, Tensor>> => ({
  photo: { data: Float32Array.from({ length: 3 * side * side }, (_, i) => i % 7), dims: [1, 3, side, side] },
  hands: { data: Float32Array.of(0.5, 0.25, 0.25), dims: [1, 3] },
});

const direct = async (side: number) => (await createPlainDriver().open(live, model)).run(live, feedsOf(side));

/** A page whose engine never comes back from the tile `dead`, counted over all pages; it takes no message either. */
function pagesDyingAt(...dead: readonly number[]) {
  let tiles = 0;
  const engine = withRun(createPlainDriver(), (session: Session) => (signal, feeds) => {
    tiles += 1;
    if (!dead.includes(tiles)) return session.run(signal, feeds);
    pages.state.bridges.at(-1)!.cut();
    return new Promise(() => undefined);
  });
  const pages = fakePages({ engine: () => engine, timing: MEASURED });
  return pages;
}

test('a page that dies silently in mid-tile is given up by what the tile before took, and the tile painted anew', async () => {
  const { driver, state } = pagesDyingAt(2);
  const session = await driver.open(live, model);
  await session.run(live, feedsOf(16));
  expect(await session.run(live, feedsOf(12))).toEqual(await direct(12));
  expect([state.loads, state.lost]).toEqual([2, 1]);
  driver.dispose();
});

test('the next tile is painted on the new page', async () => {
  const { driver, state } = pagesDyingAt(2);
  const session = await driver.open(live, model);
  for (const side of [16, 12, 8]) expect(await session.run(live, feedsOf(side))).toEqual(await direct(side));
  expect(state.loads).toBe(2);
  driver.dispose();
});

test('the first tile of any size to speak of is measured by a small one before it', async () => {
  const sides: number[] = [];
  const echo = withRun(createPlainDriver(), () => (_signal, { photo }) => {
    sides.push(photo!.dims[2]!);
    return Promise.resolve({ painting: photo! });
  });
  const { driver } = fakePages({ engine: () => echo });
  const session = await driver.open(live, model);
  for (const side of [320, 320, 16]) await session.run(live, feedsOf(side));
  expect(sides).toEqual([64, 320, 320, 16]);
  driver.dispose();
});

test('a network that refuses the small one is painted with all the same', async () => {
  const picky = withRun(createPlainDriver(), () => (_signal, { photo }) => {
    if (photo!.dims[2]! < 100) return Promise.reject(new RangeError('Array buffer allocation failed'));
    return Promise.resolve({ painting: photo! });
  });
  const { driver, state } = fakePages({ engine: () => picky });
  const session = await driver.open(live, model);
  const feeds = feedsOf(320);
  expect((await session.run(live, feeds))['painting']).toEqual(feeds['photo']);
  expect(state.loads).toBe(1);
  driver.dispose();
});

const fromPage = (frame: Partial<Frame>): unknown =>
  encodeFrame({
    ...{ from: 'page', link: '', kind: 'data', n: 0, part: 0, parts: 1, body: new Uint8Array(0) },
    ...frame,
  });

/** What becomes of a question to a page that takes it and never answers it. */
function askInVain(answersPings: boolean, within: number): Promise<unknown> {
  const bridge = fakeBridge();
  bridge.page.listen((message) => {
    const { link, kind } = message as Frame;
    if (kind === 'data') bridge.page.post(fromPage({ link, kind: 'ack' }));
    if (kind === 'ping' && answersPings) bridge.page.post(fromPage({ link, kind: 'alive' }));
  });
  const client = createPageClient(bridge.host, { ...QUICK, silence: 60 });
  const question = { head: { type: 'start', engine: 'wasm' }, expects: 'done', within } as const;
  return client
    .ask(live, { ...question, answersPings: true })
    .finally(() => client.close())
    .catch((error: unknown) => error);
}

test('while it does not compute a page answers pings, and one that does not is gone before its time is over', async () => {
  expect(await askInVain(false, 600_000)).toMatchObject({
    code: 'driver-failed',
    details: { reason: 'no sign of life in 0.06 s' },
  });
  expect(await askInVain(true, 400)).toMatchObject({ details: { reason: 'no answer to “start” in 0.4 s' } });
});
