import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Driver, Session, Tensor } from '../../../../src/inference/driver.js';
import { createPlainDriver } from '../../../../src/inference/drivers/uxp/plain-driver.js';
import { createWorkerDriver } from '../../../../src/inference/drivers/worker/host/worker-driver.js';
import { paintTiles } from '../../../../src/inference/run-tiles.js';
import { identityNetwork } from '../../../fakes/tiny-networks.js';
import { fakeModelCard } from '../../../fakes/fake-model-card.js';
import { withRun } from '../../../fakes/fake-page.js';
import { type FakeWorker, fakeWorker } from '../../../fakes/fake-worker.js';

const live = new AbortController().signal;
const model = readFileSync(join(__dirname, '../../../support/networks/hands.onnx'));

const feedsOf = (side: number): Readonly<Record<string, Tensor>> => ({
  photo: {
    data: Float32Array.from({ length: 3 * side * side }, (_, i) => Math.sin(i * 12.9898)),
    dims: [1, 3, side, side],
  },
  hands: { data: Float32Array.of(0.5, 0.25, 0.25), dims: [1, 3] },
});

/** The driver over workers in this process; `run` stands in for what a session does in each of them. */
function inWorkers(run: (session: Session, worker: number) => Session['run'] = ({ run: own }) => own) {
  const workers: FakeWorker[] = [];
  const engine = (worker: number): Driver => withRun(createPlainDriver(), (session) => run(session, worker));
  const driver = createWorkerDriver({
    startWorker() {
      const number = workers.length;
      const worker = fakeWorker({
        agent: 'Fake browser 1',
        hasGpu: () => Promise.resolve(false),
        start: () => Promise.resolve(engine(number)),
      });
      workers.push(worker);
      return worker;
    },
    remembered: { read: () => null, write: () => undefined },
    rest: 60_000,
  });
  return { driver, workers };
}

test('what a worker paints is what is painted without one', async () => {
  const { driver, workers } = inWorkers();
  const session = await driver.open(live, model);
  const direct = await (await createPlainDriver().open(live, model)).run(live, feedsOf(16));
  expect(await session.run(live, feedsOf(16))).toEqual(direct);
  expect(driver.name).toBe('Web Worker (wasm)');
  await session.dispose();
  driver.dispose();
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(workers.map((worker) => worker.isEnded())).toEqual([true]);
});

test('a worker that breaks is begun anew and asked once more; the second time it is told', async () => {
  let isKept = false;
  const { driver, workers } = inWorkers((session, worker) => (signal, feeds) => {
    if (worker > 0) return session.run(signal, feeds);
    setTimeout(() => (isKept = workers[0]!.crash('out of luck')), 0);
    return new Promise(() => undefined);
  });
  const session = await driver.open(live, model);
  expect(Object.keys(await session.run(live, feedsOf(8)))).toEqual(['painting']);
  expect(workers.map((worker) => worker.isEnded())).toEqual([true, false]);
  expect(isKept).toBe(true);
  driver.dispose();

  const hopeless = inWorkers((_session, worker) => () => {
    setTimeout(() => hopeless.workers[worker]!.crash(''), 0);
    return new Promise(() => undefined);
  });
  const doomed = await hopeless.driver.open(live, model);
  await expect(doomed.run(live, feedsOf(8))).rejects.toMatchObject({
    code: 'driver-failed',
    details: { driver: 'Web Worker', reason: 'the worker broke' },
  });
  expect(hopeless.workers).toHaveLength(2);
  hopeless.driver.dispose();
});

test('a worker that talks nonsense is not listened to any longer', async () => {
  const { driver, workers } = inWorkers((session, worker) => (signal, feeds) => {
    if (worker > 0) return session.run(signal, feeds);
    setTimeout(() => workers[0]!.say({ anything: 'else' }), 0);
    return new Promise(() => undefined);
  });
  const session = await driver.open(live, model);
  await session.run(live, feedsOf(8));
  expect(workers.map((worker) => worker.isEnded())).toEqual([true, false]);
  driver.dispose();
});

/** Pixels: side of the largest input that fits into the memory of the test's worker. */
const MOST = 130;

test('out of memory gives the worker back and goes on with smaller tiles in a new one', async () => {
  const sides: number[] = [];
  const { driver, workers } = inWorkers((session) => (signal, feeds) => {
    const side = Math.max(...feeds['input']!.dims);
    sides.push(side);
    return side > MOST
      ? Promise.reject(new RangeError('Array buffer allocation failed'))
      : session.run(signal, feeds);
  });
  const session = await driver.open(live, identityNetwork());
  let painted = 0;
  const report = await paintTiles(live, {
    session,
    card: fakeModelCard(),
    width: 160,
    height: 160,
    tile: null,
    hands: {},
    read: (_area, out) => void out.fill(0.5),
    write: (_area, rgb) => void (painted += rgb.reduce((sum, value) => sum + value, 0)),
    onProgress: () => undefined,
  });
  expect(sides[0]).toBeGreaterThan(MOST);
  expect(sides.at(-1)).toBeLessThanOrEqual(MOST);
  expect(painted).toBeCloseTo(160 * 160 * 3 * 0.5, 0);
  expect(report.tiles).toBeGreaterThan(1);
  expect(workers.length).toBeGreaterThan(1);
  expect(workers.slice(0, -1).every((worker) => worker.isEnded())).toBe(true);
  driver.dispose();
});

test('a stop is obeyed while the worker still computes', async () => {
  const { driver } = inWorkers(() => () => new Promise(() => undefined));
  const session = await driver.open(live, model);
  const controller = new AbortController();
  const running = session.run(controller.signal, feedsOf(8));
  setTimeout(() => controller.abort(), 5);
  await expect(running).rejects.toMatchObject({ code: 'cancelled' });
  driver.dispose();
});
