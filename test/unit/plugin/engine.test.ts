import type { Driver, Session } from '../../../src/inference/driver.js';
import { createPlainDriver } from '../../../src/inference/drivers/uxp/plain-driver.js';
import { linkFailed } from '../../../src/inference/drivers/webview/bridge/link-failed.js';
import { MishapLog } from '../../../src/plugin/engine/mishap-log.js';
import { createPluginDrivers } from '../../../src/plugin/engine/plugin-drivers.js';
import { createPluginParts, type PluginParts } from '../../../src/plugin/services/plugin-parts.js';
import { jobModel } from '../../../src/plugin/services/job-model.js';
import { selfTest } from '../../../src/plugin/services/self-test.js';
import type { PluginWorld } from '../../../src/plugin/world.js';
import { DEFAULT_PAINT_JOB } from '../../../src/scene/job/default-paint-job.js';
import { FakePages } from '../../fakes/plugin/fake-pages.js';
import { fastFiles } from '../../fakes/plugin/packaged-files.js';
import { pluginWorld } from '../../fakes/plugin/open-plugin.js';
import { withRun } from '../../fakes/fake-page.js';
import { FakePhotoshop } from '../../fakes/photoshop/fake-photoshop.js';
import { signal } from '../psd-write/support/sample-plate.js';

jest.setTimeout(60_000);

interface Machine {
  readonly parts: PluginParts;
  readonly pages: FakePages;
  readonly stored: Map<string, string>;
}

/** The clock by which drivers are compared: every tile moves it by what its driver takes. */
let time = 0;
const taking = (milliseconds: number, inner: Driver): Driver =>
  withRun(inner, (session) => (running, feeds) => {
    time += milliseconds;
    return session.run(running, feeds);
  });

/** The plugin on a machine whose webview computes with `engine`, five times as fast as the plain runner. */
function machine(
  engine: Driver = createPlainDriver(),
  {
    stored = new Map<string, string>(),
    ...changes
  }: Partial<PluginWorld> & { stored?: Machine['stored'] } = {},
  plainTakes = 500,
): Machine {
  const pages = new FakePages(taking(100, engine));
  opened.push(pages);
  const inner = fastFiles();
  const files = {
    ...inner,
    read: (...[asking, path, limit]: Parameters<typeof inner.read>) =>
      path.endsWith('.wasm') ? Promise.resolve(new Uint8Array(10)) : inner.read(asking, path, limit),
  };
  const world = pluginWorld(new FakePhotoshop(), stored, { files, pages, now: () => time, ...changes });
  const mishaps = new MishapLog();
  const { webview, plain } = createPluginDrivers(world, () => Promise.resolve(null), mishaps);
  const drivers = { webview, plain: taking(plainTakes, plain) };
  return { parts: createPluginParts(world, drivers, mishaps), pages, stored };
}

const open = async ({ parts }: Machine): Promise<Session> =>
  (await jobModel(signal, parts, DEFAULT_PAINT_JOB)).model.open(signal);

const FEEDS = {
  photo: { data: Float32Array.from({ length: 3 * 64 }, (_, i) => Math.sin(i)), dims: [1, 3, 8, 8] },
  hands: { data: Float32Array.of(1, 0, 0), dims: [1, 3] },
};
const opened: FakePages[] = [];
afterEach(() => opened.splice(0).forEach((pages) => pages.close()));

const noteOf = ({ stored }: Machine): unknown => JSON.parse(stored.get('art.haikei.machine') ?? 'null');

/** What comes out of the plain runner with nothing in between. */
const expected = async (): Promise<unknown> => {
  const on = machine();
  on.pages.close();
  return (await open(on)).run(signal, FEEDS);
};

/** Says in which driver it runs: the page's paints nothing. */
const blank = (): Driver =>
  withRun(
    createPlainDriver(),
    () =>
      (_signal, { photo }) =>
        Promise.resolve({ painting: { ...photo!, data: photo!.data.map(() => 0.25) } }),
  );
const isBlank = async (session: Session): Promise<boolean> =>
  (await session.run(signal, FEEDS))['painting']!.data.every((value) => value === 0.25);

test('the first time that there is a choice it is measured, and remembered', async () => {
  const on = machine(blank());
  expect(await isBlank(await open(on))).toBe(true);
  expect(noteOf(on)).toMatchObject({
    where: '0.1.0 26.0.0',
    speeds: { webview: expect.closeTo(0.16384) as number, plain: expect.closeTo(0.032768) as number },
    hasWebviewFailed: false,
  });
  const note = on.stored.get('art.haikei.machine');
  await open(on);
  await open(machine(blank(), { stored: on.stored }));
  expect(on.stored.get('art.haikei.machine')).toBe(note);
});

test('without a panel nothing is measured, and the plain runner paints', async () => {
  const on = machine(blank());
  on.pages.close();
  expect(await isBlank(await open(on))).toBe(false);
  expect([on.pages.loads, noteOf(on)]).toEqual([0, null]);
});

test('a webview that is slower is not taken', async () => {
  const on = machine(blank(), {}, 99);
  expect(await isBlank(await open(on))).toBe(false);
});

test('a webview that cannot be loaded is tried twice, told, and left alone from then on', async () => {
  const on = machine();
  on.pages.failure = linkFailed('no WebView2 on this machine');
  expect(await (await open(on)).run(signal, FEEDS)).toEqual(await expected());
  expect([on.pages.loads, noteOf(on)]).toMatchObject([2, { hasWebviewFailed: true }]);
  await open(on);
  expect(on.pages.loads).toBe(2);
  const { drivers, chosen, memory } = await selfTest(signal, on.parts, 'en');
  expect([chosen, memory]).toEqual(['Photoshop itself', null]);
  expect(drivers).toEqual([
    { name: 'Photoshop itself', speed: 0.032768, problem: '' },
    { name: 'WebView', speed: null, problem: expect.stringContaining('no WebView2') as string },
  ]);
});

test('a webview that fails for good in the middle of a picture is gone on without', async () => {
  let runs = 0;
  const dying = withRun(createPlainDriver(), (session) => (running, feeds) => {
    runs += 1;
    return runs > 2 ? Promise.reject(new Error('device lost')) : session.run(running, feeds);
  });
  const on = machine(dying);
  const session = await open(on);
  expect(await session.run(signal, FEEDS)).toEqual(await expected());
  expect(noteOf(on)).toMatchObject({ hasWebviewFailed: true });
  expect(await session.run(signal, FEEDS)).toEqual(await expected());
  expect([on.parts.engine.mishaps(), on.parts.engine.mishaps()]).toEqual([['page-given-up'], []]);
  await session.dispose();
});

test('a panel that is closed while it paints takes the page with it; the plain runner goes on, and nothing has failed', async () => {
  let runs = 0;
  const engine = withRun(createPlainDriver(), (session) => (running, feeds) => {
    runs += 1;
    if (runs <= 2) return session.run(running, feeds);
    on.pages.close();
    return new Promise(() => undefined);
  });
  const on: Machine = machine(engine);
  const session = await open(on);
  expect(await session.run(signal, FEEDS)).toEqual(await expected());
  expect(noteOf(on)).toMatchObject({ hasWebviewFailed: false });
  expect(on.parts.engine.mishaps()).toEqual([]);
});

test('a page that was loaded anew in the middle of a picture is told of once', async () => {
  let runs = 0;
  const stumbling = withRun(createPlainDriver(), (session) => (running, feeds) => {
    runs += 1;
    return runs === 3 ? Promise.reject(new Error('device lost')) : session.run(running, feeds);
  });
  const on = machine(stumbling);
  const session = await open(on);
  expect(await session.run(signal, FEEDS)).toEqual(await expected());
  expect([on.pages.loads, on.parts.engine.mishaps(), on.parts.engine.mishaps()]).toEqual([
    2,
    ['page-restarted'],
    [],
  ]);
});

test('a self-test measures anew and forgives; a stop ends it for nobody else', async () => {
  const on = machine();
  on.pages.failure = linkFailed('not yet');
  await open(on);
  on.pages.failure = null;
  const stopped = selfTest(AbortSignal.abort(), on.parts, 'en');
  await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
  const { drivers, chosen } = await selfTest(signal, on.parts, 'ja');
  expect(drivers.map(({ name, problem }) => [name, problem])).toEqual([
    ['WebView (wasm)', ''],
    ['Photoshop 本体', ''],
  ]);
  expect(chosen).toBe('WebView (wasm)');
  expect(noteOf(on)).toMatchObject({ hasWebviewFailed: false });
});

test('with the panel closed a self-test says so, and what is remembered stays', async () => {
  const on = machine();
  on.pages.close();
  const { drivers } = await selfTest(signal, on.parts, 'en');
  expect(drivers[1]).toEqual({ name: 'WebView', speed: null, problem: 'no panel is open' });
  expect(noteOf(on)).toBeNull();
});

test.each([
  '',
  '{',
  '{"format":"haikei-machine/1"}',
  '{"format":"haikei-machine/1","where":"0.1.0 25.9.9","speeds":{},"hasWebviewFailed":true}',
])('a note that is %j is nothing known: it is measured anew', async (text) => {
  const on = machine(blank(), { stored: new Map([['art.haikei.machine', text]]) });
  expect(await isBlank(await open(on))).toBe(true);
  expect(noteOf(on)).toMatchObject({ where: '0.1.0 26.0.0', hasWebviewFailed: false });
});

test('a storage that is full or forbidden only forgets', async () => {
  const refuse = (): never => {
    throw new Error('QuotaExceededError');
  };
  const on = machine(blank(), { storage: { getItem: refuse, setItem: refuse } });
  expect(await isBlank(await open(on))).toBe(true);
});
