import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tensor } from '../../../../src/inference/driver.js';
import { createPlainDriver } from '../../../../src/inference/drivers/uxp/plain-driver.js';
import { encodeFrame } from '../../../../src/inference/drivers/webview/bridge/frame.js';
import type { Frame } from '../../../../src/inference/drivers/webview/bridge/frame.js';
import { encodeMessage } from '../../../../src/inference/drivers/webview/bridge/message-bytes.js';
import { createPageClient } from '../../../../src/inference/drivers/webview/host/page-client.js';
import { elementPort } from '../../../../src/inference/drivers/webview/host/element-port.js';
import type { MessageFromPage } from '../../../../src/inference/drivers/webview/host/element-port.js';
import { servePage } from '../../../../src/inference/drivers/webview/page/serve-page.js';
import { fakeBridge } from '../../../fakes/fake-bridge.js';
import type { BridgeFaults } from '../../../fakes/fake-bridge.js';
import { fakePages, QUICK, withRun } from '../../../fakes/fake-page.js';
import { halfPrecisionNetwork } from '../../../fakes/tiny-networks.js';

jest.setTimeout(30_000);

const live = new AbortController().signal;
const model = readFileSync(join(__dirname, '../../../support/networks/hands.onnx'));

const feedsOf = (side: number): Readonly<Record<string, Tensor>> => ({
  photo: {
    data: Float32Array.from({ length: 3 * side * side }, (_, i) => Math.sin(i * 12.9898)),
    dims: [1, 3, side, side],
  },
  hands: { data: Float32Array.of(0.5, 0.25, 0.25), dims: [1, 3] },
});

const direct = async (side: number) => (await createPlainDriver().open(live, model)).run(live, feedsOf(side));

test('what is painted behind the bridge is what is painted before it', async () => {
  const { driver, state } = fakePages();
  const session = await driver.open(live, model);
  expect(session.inputs.map(({ name, dims }) => [name, dims])).toEqual([
    ['photo', [1, 3, null, null]],
    ['hands', [1, 3]],
  ]);
  expect(await session.run(live, feedsOf(16))).toEqual(await direct(16));
  await session.dispose();
  expect(state).toMatchObject({ loads: 1, runtimes: ['wasm 1000'] });
  driver.dispose();
});

test('a tile of many megabytes crosses in messages of at most four', async () => {
  const echo = withRun(
    createPlainDriver(),
    () =>
      (_signal, { photo }) =>
        Promise.resolve({ painting: photo! }),
  );
  const { driver, state } = fakePages({ engine: () => echo });
  const session = await driver.open(live, model);
  const feeds = feedsOf(720);
  expect((await session.run(live, feeds))['painting']).toEqual(feeds['photo']);
  const lengths = state.bridges[0]!.posted.map((text) => text.length);
  expect(Math.max(...lengths)).toBeLessThan(4_000_000);
  expect(lengths.filter((length) => length > 500_000).length).toBeGreaterThanOrEqual(6);
  driver.dispose();
});

test.each<[string, BridgeFaults]>([
  ['loses', { drop: 25 }],
  ['repeats', { duplicate: 60 }],
  ['damages', { corrupt: 25 }],
  ['delays', { delay: 40 }],
  ['does all of it', { drop: 12, duplicate: 25, corrupt: 12, delay: 25, seed: 5 }],
  ['does all of it otherwise', { drop: 12, duplicate: 25, corrupt: 12, delay: 25, seed: 77 }],
])('over a bridge that %s, the painting is the same', async (_name, faults) => {
  const { driver } = fakePages({ faults });
  const session = await driver.open(live, model);
  expect(await session.run(live, feedsOf(12))).toEqual(await direct(12));
  driver.dispose();
});

test('a page that crashes while it paints is loaded anew, and paints', async () => {
  const dies = withRun(createPlainDriver(), (session) => (signal, feeds) => {
    if (pages.state.loads > 1) return session.run(signal, feeds);
    crash();
    return new Promise(() => undefined);
  });
  let crash = (): void => undefined;
  const pages = fakePages({
    engine: () => dies,
    // The webview starts its page again by itself: same bridge, but nobody there knows the link.
    loaded(_count, bridge, stop) {
      crash = () => {
        stop();
        servePage(bridge.page, pages.engines, QUICK);
      };
    },
  });
  const session = await pages.driver.open(live, model);
  expect(await session.run(live, feedsOf(8))).toEqual(await direct(8));
  expect(pages.state.loads).toBe(2);
  pages.driver.dispose();
});

test('who gives up waiting for a page takes it from nobody else', async () => {
  const { driver, state } = fakePages();
  const leaving = new AbortController();
  const [first, second] = [driver.open(leaving.signal, model), driver.open(live, model)];
  leaving.abort();
  await expect(first).rejects.toMatchObject({ code: 'cancelled' });
  expect(await (await second).run(live, feedsOf(8))).toEqual(await direct(8));
  expect(state).toMatchObject({ loads: 1, runtimes: ['wasm 1000'] });
  driver.dispose();
});

test('a page that says nothing at all is given up long before a page that may be computing', async () => {
  const timing = { ...QUICK, giveUp: 60_000, greeting: 40 };
  const { driver } = fakePages({ timing, loaded: (_count, bridge) => bridge.cut() });
  await expect(driver.open(live, model)).rejects.toMatchObject({
    code: 'driver-failed',
    details: { reason: 'no answer to “hello” in 0.04 s' },
  });
});

test('a page that is gone for good is told of after the second', async () => {
  const { driver, state } = fakePages({ loaded: (_count, bridge) => bridge.cut() });
  await expect(driver.open(live, model)).rejects.toMatchObject({
    code: 'driver-failed',
    details: { driver: 'webview', reason: 'no answer to “hello” in 1.5 s' },
  });
  expect(state.loads).toBe(2);
});

test('a stop is obeyed at once, while the page still computes; then the page paints again', async () => {
  let finish = (): void => undefined;
  let runs = 0;
  const slow = withRun(createPlainDriver(), (session) => async (signal, feeds) => {
    runs += 1;
    if (runs === 1) await new Promise<void>((resolve) => (finish = resolve));
    return session.run(signal, feeds);
  });
  const { driver, state } = fakePages({ engine: () => slow });
  const session = await driver.open(live, model);
  const controller = new AbortController();
  setTimeout(() => controller.abort(), 60);
  await expect(session.run(controller.signal, feedsOf(8))).rejects.toMatchObject({ code: 'cancelled' });
  const second = session.run(live, feedsOf(8));
  finish();
  expect(await second).toEqual(await direct(8));
  expect([state.loads, runs]).toEqual([1, 2]);
  driver.dispose();
});

test('a question that waits in the page when it is stopped is never computed', async () => {
  let finish = (): void => undefined;
  let runs = 0;
  const slow = withRun(createPlainDriver(), () => async (_signal, { photo }) => {
    runs += 1;
    await new Promise<void>((resolve) => (finish = resolve));
    return { painting: photo! };
  });
  const { driver } = fakePages({ engine: () => slow });
  const session = await driver.open(live, model);
  const [first, second] = [new AbortController(), new AbortController()];
  const running = session.run(first.signal, feedsOf(8));
  const waiting = session.run(second.signal, feedsOf(8));
  setTimeout(() => second.abort(), 100);
  await expect(waiting).rejects.toMatchObject({ code: 'cancelled' });
  await new Promise((resolve) => setTimeout(resolve, 60));
  finish();
  await running;
  await session.dispose();
  expect(runs).toBe(1);
  driver.dispose();
});

test.each<[string, () => Error, string]>([
  ['out of memory', () => new RangeError('Array buffer allocation failed'), 'out-of-memory'],
  ['broken', () => new Error('device lost'), 'driver-failed'],
])('an engine that is %s says so', async (_name, error, code) => {
  const fails = withRun(createPlainDriver(), () => () => Promise.reject(error()));
  const { driver } = fakePages({ engine: () => fails });
  const session = await driver.open(live, model);
  await expect(session.run(live, feedsOf(8))).rejects.toMatchObject({ code });
  driver.dispose();
});

test.each([
  ['no graph', Uint8Array.of(1, 2, 3)],
  ['a graph of half-precision numbers', halfPrecisionNetwork()],
])('weights that are %s are refused, and the page lives on', async (_name, weights) => {
  const { driver, state } = fakePages();
  await expect(driver.open(live, weights)).rejects.toMatchObject({ code: 'model-damaged' });
  await driver.open(live, model);
  expect(state.loads).toBe(1);
  driver.dispose();
});

const host = (frame: Partial<Frame>): unknown =>
  encodeFrame({
    from: 'page',
    link: '',
    kind: 'data',
    n: 0,
    part: 0,
    parts: 1,
    body: new Uint8Array(0),
    ...frame,
  });

test.each<[string, unknown]>([
  ['of an unknown kind', { type: 'greetings', id: 1 }],
  ['that does not fit the question', { type: 'done', id: 1 }],
  ['with a field more', { type: 'hello', id: 1, agent: 'x', gpu: false, more: 1 }],
])('an answer %s is nonsense', async (_name, head) => {
  const bridge = fakeBridge();
  bridge.page.listen((message) => {
    const { link, kind } = message as Frame;
    if (kind !== 'data') return;
    bridge.page.post(host({ link, kind: 'ack' }));
    bridge.page.post(host({ link, body: encodeMessage({ head, payload: new Uint8Array(0) }) }));
  });
  const client = createPageClient(bridge.host, QUICK);
  const question = { head: { type: 'hello' }, expects: 'hello', within: 2000 } as const;
  await expect(client.ask(live, question)).rejects.toMatchObject({ code: 'driver-failed' });
  client.close();
});

test('a page that takes the question and never answers is given up', async () => {
  const bridge = fakeBridge();
  bridge.page.listen((message) => {
    const { link, kind } = message as Frame;
    if (kind === 'data') bridge.page.post(host({ link, kind: 'ack' }));
  });
  const client = createPageClient(bridge.host, QUICK);
  const question = { head: { type: 'hello' }, expects: 'hello', within: 50 } as const;
  await expect(client.ask(live, question)).rejects.toMatchObject({
    code: 'driver-failed',
    details: { reason: 'no answer to “hello” in 0.05 s' },
  });
  client.close();
});

test('only pages of the plugin are heard', () => {
  const heard: unknown[] = [];
  const posted: unknown[] = [];
  let speak: (event: MessageFromPage) => void = () => undefined;
  const port = elementPort(
    { postMessage: (message) => void posted.push(message) },
    {
      addEventListener: (_type, hear) => (speak = hear),
      removeEventListener: () => (speak = () => undefined),
    },
  );
  const stop = port.listen((message) => heard.push(message));
  for (const origin of ['plugin:', 'plugin-data://x', 'https://plugin.example', 'null', ''])
    speak({ data: origin, origin });
  speak({ data: '{"json":1}', origin: 'plugin-temp:' });
  speak({ data: '{"json', origin: 'plugin:' });
  stop();
  speak({ data: 'late', origin: 'plugin:' });
  port.post({ a: 1 });
  expect(heard).toEqual([null, null, { json: 1 }, null]);
  expect(posted).toEqual([{ a: 1 }]);
});
