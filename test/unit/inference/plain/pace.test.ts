import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPlainDriver } from '../../../../src/inference/drivers/uxp/plain-driver.js';
import { drainRows } from '../../../../src/inference/drivers/uxp/rows/drain-rows.js';
import { sameRow } from '../../../../src/inference/drivers/uxp/rows/row-kernel.js';
import type { RowKernel } from '../../../../src/inference/drivers/uxp/rows/row-kernel.js';
import { RowStage } from '../../../../src/inference/drivers/uxp/rows/row-stage.js';

const live = new AbortController().signal;
const hands = readFileSync(join(__dirname, '../../../support/networks/hands.onnx'));
const feeds = {
  photo: { data: new Float32Array(3 * 64 * 64), dims: [1, 3, 64, 64] },
  hands: { data: Float32Array.of(1, 0, 0), dims: [1, 3] },
};
const never = { isDue: () => false, pause: () => Promise.resolve() };

test('a stop in the middle of a tile is obeyed there', async () => {
  const controller = new AbortController();
  let pauses = 0;
  const pause = (): Promise<void> => {
    if (++pauses === 100) controller.abort();
    return Promise.resolve();
  };
  const session = await createPlainDriver({ isDue: () => true, pause }).open(live, hands);
  await expect(session.run(controller.signal, feeds)).rejects.toMatchObject({ code: 'cancelled' });
  expect(pauses).toBe(100);
});

test('the host gets a turn between rows of operators, not only between rows of the painting', async () => {
  let steps = 0;
  const pace = { isDue: () => (steps++, false), pause: () => Promise.resolve() };
  await (await createPlainDriver(pace).open(live, hands)).run(live, feeds);
  expect(steps).toBeGreaterThan(64 * 10);
});

test('timers run while a tile is painted', async () => {
  let turns = 0;
  const timer = setInterval(() => turns++, 1);
  const session = await createPlainDriver().open(live, hands);
  const photo = { data: new Float32Array(3 * 512 * 512), dims: [1, 3, 512, 512] };
  await session.run(live, { ...feeds, photo });
  clearInterval(timer);
  expect(turns).toBeGreaterThan(1);
});

test('a stopped run is not begun', async () => {
  const session = await createPlainDriver().open(live, hands);
  await expect(session.run(AbortSignal.abort(), feeds)).rejects.toMatchObject({ code: 'cancelled' });
  await expect(createPlainDriver().open(AbortSignal.abort(), hands)).rejects.toMatchObject({
    code: 'cancelled',
  });
});

test('a tall picture needs no more rows than a short one, also beside a path that looks far ahead', async () => {
  const buffers = new Set<Float32Array>();
  const shape = { channels: 1, height: 400, width: 2 };
  const kernel = (fill: RowKernel['fill'], reach = 0): RowKernel => ({
    shape,
    window: (_input, y) => (reach ? [Math.max(0, y - reach), Math.min(400, y + reach + 1)] : sameRow(0, y)),
    fill(y, take, out) {
      buffers.add(out);
      fill(y, take, out);
    },
  });
  const source = new RowStage({ ...kernel((y, _take, out) => out.fill(y)), window: () => [0, 0] }, []);
  const far = new RowStage(
    kernel((y, take, out) => out.set(take(0, Math.min(399, y + 5))), 5),
    [source],
  );
  const sum = new RowStage(
    kernel((y, take, out) => out.set([take(0, y)[0]!, take(1, y)[1]!])),
    [source, far],
  );
  const painted = await drainRows(live, sum, never);
  const expected = Array.from({ length: 400 }, (_, y) => [y, Math.min(399, y + 5)]).flat();
  expect([...painted]).toEqual(expected);
  expect(buffers.size).toBeLessThan(20);
});
