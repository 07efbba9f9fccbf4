import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HaikeiError } from '../../../src/errors/haikei-error.js';
import { createPlainDriver } from '../../../src/inference/drivers/uxp/plain-driver.js';
import { chooseDriver } from '../../../src/inference/self-test/choose-driver.js';
import type { MachineFacts } from '../../../src/inference/self-test/choose-driver.js';
import { measureSession } from '../../../src/inference/self-test/measure-session.js';
import { runSelfTest } from '../../../src/inference/self-test/run-self-test.js';

const live = new AbortController().signal;
const model = readFileSync(join(__dirname, '../../support/networks/hands.onnx'));
const best: MachineFacts = {
  hasLocalWebview: true,
  isPanelOpen: true,
  hasWebviewFailed: false,
  isModelPlain: true,
  speeds: {},
  wished: null,
};
const told = (facts: Partial<MachineFacts>): string[] =>
  chooseDriver({ ...best, ...facts }).map(
    ({ name, isUsable, reason }) => `${name}${isUsable ? '' : ' (no)'}: ${reason}`,
  );

test.each<[Partial<MachineFacts>, string[]]>([
  [{}, ['webview: fastest', 'plain: always-works']],
  [{ isPanelOpen: false }, ['plain: always-works', 'webview (no): panel-closed']],
  [{ hasLocalWebview: false }, ['plain: always-works', 'webview (no): host-too-old']],
  [{ hasWebviewFailed: true }, ['plain: always-works', 'webview: failed-before']],
  [{ isModelPlain: false }, ['webview: fastest', 'plain (no): model-foreign']],
  [{ isModelPlain: false, hasWebviewFailed: true }, ['webview: failed-before', 'plain (no): model-foreign']],
  [{ speeds: { webview: 0.9, plain: 0.2 } }, ['webview: fastest', 'plain: always-works']],
  [{ speeds: { webview: 0.1, plain: 0.2 } }, ['plain: always-works', 'webview: slower']],
  [{ speeds: { plain: 0.2 } }, ['webview: fastest', 'plain: always-works']],
  [{ wished: 'plain' }, ['plain: wished', 'webview: fastest']],
  [{ companion: 'absent' }, ['webview: fastest', 'plain: always-works', 'companion (no): companion-absent']],
  [{ companion: 'running' }, ['webview: fastest', 'companion: companion-runs', 'plain: always-works']],
  [
    { companion: 'running', hasWebviewFailed: true },
    ['companion: companion-runs', 'plain: always-works', 'webview: failed-before'],
  ],
  [
    { companion: 'running', speeds: { webview: 0.1, companion: 0.9, plain: 0.05 } },
    ['companion: companion-runs', 'plain: always-works', 'webview: slower'],
  ],
  [{ wished: 'webview', hasWebviewFailed: true }, ['webview: wished', 'plain: always-works']],
  [{ wished: 'webview', isPanelOpen: false }, ['plain: always-works', 'webview (no): panel-closed']],
])('%j: %j', (facts, expected) => {
  expect(told(facts)).toEqual(expected);
});

test('every driver is always listed, the usable ones first', () => {
  const facts = fc.record({
    hasLocalWebview: fc.boolean(),
    isPanelOpen: fc.boolean(),
    hasWebviewFailed: fc.boolean(),
    isModelPlain: fc.boolean(),
    speeds: fc.constantFrom({}, { webview: 1, plain: 2 }, { webview: 2, plain: 1 }),
    wished: fc.constantFrom(null, 'webview' as const, 'plain' as const),
  });
  fc.assert(
    fc.property(facts, (machine) => {
      const choices = chooseDriver(machine);
      expect(choices.map(({ name }) => name).sort()).toEqual(['plain', 'webview']);
      const usable = choices.map(({ isUsable }) => isUsable);
      expect(usable).toEqual([...usable].sort((a, b) => Number(b) - Number(a)));
    }),
  );
});

test('speed is of the second tile alone', async () => {
  const session = await createPlainDriver().open(live, model);
  const times = [1000, 1250];
  const measured = await measureSession(live, session, 64, () => times.shift()!);
  expect(measured.megapixelsPerSecond).toBeCloseTo((64 * 64) / 1e6 / 0.25);
  expect(measured.outputs['painting']!.dims).toEqual([1, 3, 64, 64]);
});

test('a driver that fails is told of, and the next one is chosen', async () => {
  const failure = new HaikeiError('driver-failed', { driver: 'webview', reason: 'no answer' });
  const webview = { name: 'webview', open: () => Promise.reject(failure) };
  const drivers = { webview, plain: { ...createPlainDriver(), memoryLimit: 1e9 } };
  const found = await runSelfTest(live, { choices: chooseDriver(best), drivers, model });
  expect(found.chosen).toBe('plain');
  expect(found.drivers).toEqual([
    { name: 'webview', reason: 'fastest', measured: null, failure },
    {
      name: 'plain',
      reason: 'always-works',
      measured: { title: 'plain', megapixelsPerSecond: expect.any(Number) as number, memoryLimit: 1e9 },
      failure: null,
    },
  ]);
});

test('a driver that is no use is not tried, and a stop ends the test', async () => {
  const webview = { name: 'webview', open: () => Promise.reject(new Error('tried')) };
  const options = { drivers: { webview, plain: createPlainDriver() }, model };
  const choices = chooseDriver({ ...best, isPanelOpen: false });
  const found = await runSelfTest(live, { ...options, choices });
  expect(found.drivers[1]).toEqual({
    name: 'webview',
    reason: 'panel-closed',
    measured: null,
    failure: null,
  });
  const stopped = runSelfTest(AbortSignal.abort(), { ...options, choices });
  await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
});
