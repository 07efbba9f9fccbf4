import { isHaikeiError } from '../../errors/is-haikei-error.js';
import type { Driver } from '../driver.js';
import type { DriverChoice } from './choose-driver.js';
import type { DriverSet } from './driver-set.js';
import { measureSession } from './measure-session.js';
import type { DriverTest, SelfTest } from './self-test.js';

/** Small enough for a second in the slowest driver. */
const SIDE = 128;

export interface SelfTestOptions {
  /** From `chooseDriver`. */
  readonly choices: readonly DriverChoice[];
  readonly drivers: DriverSet;
  /** The weights of a model to test with. */
  readonly model: Uint8Array;
  /** Milliseconds of any clock. */
  readonly now?: () => number;
}

/**
 * Tries every usable driver on a tiny tile. A driver that fails does not end the test.
 * @throws HaikeiError `cancelled`
 */
export async function runSelfTest(signal: AbortSignal, options: SelfTestOptions): Promise<SelfTest> {
  const { choices, drivers } = options;
  const tests: DriverTest[] = [];
  for (const { name, reason, isUsable } of choices) {
    const failed = (failure: unknown): DriverTest => {
      if (isHaikeiError(failure) && failure.code === 'cancelled') throw failure;
      return { name, reason, measured: null, failure };
    };
    const driver = drivers[name];
    tests.push(
      isUsable && driver
        ? { name, reason, ...(await testDriver(signal, driver, options).catch(failed)) }
        : { name, reason, measured: null, failure: null },
    );
  }
  return { drivers: tests, chosen: tests.find(({ measured }) => measured !== null)?.name ?? null };
}

async function testDriver(
  signal: AbortSignal,
  driver: Driver & { readonly memoryLimit?: number | null },
  { model, now }: SelfTestOptions,
): Promise<Pick<DriverTest, 'measured' | 'failure'>> {
  const session = await driver.open(signal, model);
  try {
    const { megapixelsPerSecond } = await measureSession(signal, session, SIDE, now);
    const { name: title, memoryLimit = null } = driver;
    return { measured: { title, megapixelsPerSecond, memoryLimit }, failure: null };
  } finally {
    await session.dispose();
  }
}
