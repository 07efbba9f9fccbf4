import type { Session } from '../../../../src/inference/driver.js';
import { createRestingDriver } from '../../../../src/inference/drivers/webview/host/resting-driver.js';

const live = new AbortController().signal;
const [one, other] = [Uint8Array.of(1), Uint8Array.of(2)];

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** Writes down what it is asked for; weights that begin with 0 are refused. */
function recorder() {
  const told: string[] = [];
  const inner = {
    name: 'inner',
    open(_signal: AbortSignal, model: Uint8Array): Promise<Session> {
      const name = String(model[0]);
      told.push(`open ${name}`);
      if (name === '0') return Promise.reject(new Error('no graph'));
      const dispose = (): Promise<void> => Promise.resolve(void told.push(`close ${name}`));
      return Promise.resolve({ inputs: [], outputs: [], run: () => Promise.resolve({}), dispose });
    },
    dispose: () => void told.push('unload'),
  };
  return { told, driver: createRestingDriver(inner, 1000) };
}

test('the same weights opened again soon are the same session; left alone, everything goes', async () => {
  const { told, driver } = recorder();
  for (let i = 0; i < 3; i++) {
    const session = await driver.open(live, one);
    await session.dispose();
    await session.dispose();
    await jest.advanceTimersByTimeAsync(900);
  }
  expect(told).toEqual(['open 1']);
  await jest.advanceTimersByTimeAsync(100);
  expect(told).toEqual(['open 1', 'close 1', 'unload']);
  await driver.open(live, one);
  expect(told.at(-1)).toBe('open 1');
});

test('a session in use is neither shared nor taken away, however long it takes', async () => {
  const { told, driver } = recorder();
  const first = await driver.open(live, one);
  const second = await driver.open(live, one);
  await second.dispose();
  await jest.advanceTimersByTimeAsync(5000);
  expect(told).toEqual(['open 1', 'open 1']);
  await first.dispose();
  expect(told).toEqual(['open 1', 'open 1', 'close 1']);
  await jest.advanceTimersByTimeAsync(1000);
  expect(told.slice(3)).toEqual(['close 1', 'unload']);
});

test('of several weights the last are kept', async () => {
  const { told, driver } = recorder();
  await (await driver.open(live, one)).dispose();
  await (await driver.open(live, other)).dispose();
  expect(told).toEqual(['open 1', 'open 2', 'close 1']);
});

test('weights that are refused keep nothing alive', async () => {
  const { told, driver } = recorder();
  await expect(driver.open(live, Uint8Array.of(0))).rejects.toThrow('no graph');
  await jest.advanceTimersByTimeAsync(1000);
  expect(told).toEqual(['open 0', 'unload']);
});
