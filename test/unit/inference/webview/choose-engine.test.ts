import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Driver } from '../../../../src/inference/driver.js';
import { createPlainDriver } from '../../../../src/inference/drivers/uxp/plain-driver.js';
import type { EngineName } from '../../../../src/inference/drivers/webview/bridge/messages.js';
import { servePage } from '../../../../src/inference/drivers/webview/page/serve-page.js';
import { fakePages, QUICK, withRun } from '../../../fakes/fake-page.js';

jest.setTimeout(30_000);

const live = new AbortController().signal;
const model = readFileSync(join(__dirname, '../../../support/networks/hands.onnx'));
const agent = 'Fake browser 1 (背景)';

/** Answers at once: as fast as it gets; `off` is added to what is painted. */
const painter = (off: number): Driver =>
  withRun(
    createPlainDriver(),
    () =>
      (_signal, { photo }) =>
        Promise.resolve({ painting: { ...photo!, data: photo!.data.map((value) => value + off) } }),
  );

/** The clock by which engines are compared; only slow engines move it. */
let time = 0;

const slowed = (inner: Driver): Driver =>
  withRun(inner, (session) => (signal, feeds) => {
    time += 400;
    return session.run(signal, feeds);
  });

const broken = (): Driver =>
  withRun(createPlainDriver(), () => () => Promise.reject(new Error('device lost')));

test.each<[string, Record<EngineName, Driver>, EngineName]>([
  [
    'wins where it paints the same and faster',
    { wasm: slowed(painter(0)), webgpu: painter(1 / 255) },
    'webgpu',
  ],
  ['loses where it is slower', { wasm: painter(0), webgpu: slowed(painter(0)) }, 'wasm'],
  ['loses where it paints otherwise', { wasm: slowed(painter(0)), webgpu: painter(3 / 255) }, 'wasm'],
  ['loses where it fails', { wasm: painter(0), webgpu: broken() }, 'wasm'],
])('a GPU %s, and that is remembered', async (_name, engines, winner) => {
  const { driver, note, state } = fakePages({
    hasGpu: true,
    engine: (name) => engines[name],
    now: () => time,
  });
  await driver.open(live, model);
  expect(note.text).toBe(`${winner} ${agent}`);
  expect(state.runtimes).toEqual(['wasm 1000', 'webgpu 2000']);
  driver.dispose();
});

test('what is remembered is not tried again, unless the browser is another', async () => {
  const note = { text: `webgpu ${agent}` };
  const first = fakePages({ hasGpu: true, note });
  await first.driver.open(live, model);
  expect(first.state.runtimes).toEqual(['webgpu 2000']);
  first.driver.dispose();
  note.text = 'webgpu Fake browser 0';
  const second = fakePages({
    hasGpu: true,
    note,
    engine: (name) => (name === 'wasm' ? painter(0) : painter(1)),
  });
  await second.driver.open(live, model);
  expect(note.text).toBe(`wasm ${agent}`);
  second.driver.dispose();
});

test('without a GPU nothing is tried and nothing noted', async () => {
  const { driver, note, state } = fakePages();
  await driver.open(live, model);
  expect([note.text, state.runtimes]).toEqual([null, ['wasm 1000']]);
  driver.dispose();
});

test('a GPU that takes the page with it is not touched again: the note stands before the attempt', async () => {
  const note = { text: null as string | null };
  const seen: (string | null)[] = [];
  let crash = (): void => undefined;
  const { driver, state, engines } = fakePages({
    hasGpu: true,
    note,
    engine: (name) => {
      if (name === 'webgpu') {
        seen.push(note.text);
        crash();
      }
      return painter(0);
    },
    loaded(_count, bridge, stop) {
      crash = () => {
        stop();
        servePage(bridge.page, engines, QUICK);
      };
    },
  });
  await driver.open(live, model);
  expect(seen).toEqual([`wasm ${agent}`]);
  expect([state.loads, note.text]).toEqual([2, `wasm ${agent}`]);
  driver.dispose();
});

test('a GPU that fails later on is left to itself from the next page on', async () => {
  const note = { text: `webgpu ${agent}` };
  const { driver, state } = fakePages({
    hasGpu: true,
    note,
    engine: (name) => (name === 'webgpu' ? broken() : painter(0)),
  });
  const session = await driver.open(live, model);
  expect(driver.name).toBe('webview (webgpu)');
  const photo = { data: new Float32Array(3 * 64), dims: [1, 3, 8, 8] };
  const hands = { data: Float32Array.of(1, 0, 0), dims: [1, 3] };
  expect((await session.run(live, { photo, hands }))['painting']).toEqual(photo);
  expect([state.loads, note.text, driver.name]).toEqual([2, `wasm ${agent}`, 'webview (wasm)']);
  driver.dispose();
});
