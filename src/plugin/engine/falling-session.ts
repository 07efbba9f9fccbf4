import { HaikeiError } from '../../errors/haikei-error.js';
import { isHaikeiError } from '../../errors/is-haikei-error.js';
import type { Session } from '../../inference/driver.js';
import type { DriverName } from '../../inference/self-test/choose-driver.js';

/** A driver to try, and how to open the model in it. */
export interface Attempt {
  readonly name: DriverName;
  open(signal: AbortSignal): Promise<Session>;
}

/** What another driver may do better; everything else would fail there too. */
const MAY_WORK_ELSEWHERE = new Set(['driver-failed', 'network-unsupported']);

interface Opened {
  readonly session: Session;
  readonly name: DriverName;
  readonly others: readonly Attempt[];
}

/**
 * Opens a model in the first driver that takes it, and goes on in the next one when that driver fails for good, in the
 * middle of a picture too: drivers paint the same within 1/255.
 * @param failed hears of a driver that cannot be relied on
 */
export async function openFalling(
  signal: AbortSignal,
  attempts: readonly Attempt[],
  failed: (name: DriverName) => void,
): Promise<Session> {
  let current = await openFirst(signal, attempts, failed);
  const { session } = current;
  return {
    ...session,
    async run(running, feeds) {
      for (;;) {
        try {
          return await current.session.run(running, feeds);
        } catch (error) {
          if (!isHaikeiError(error) || error.code !== 'driver-failed') throw error;
          failed(current.name);
          if (current.others.length === 0) throw error;
          await current.session.dispose();
          current = await openFirst(running, current.others, failed);
        }
      }
    },
    dispose: () => current.session.dispose(),
  };
}

async function openFirst(
  signal: AbortSignal,
  attempts: readonly Attempt[],
  failed: (name: DriverName) => void,
): Promise<Opened> {
  let refusal: unknown = new HaikeiError('driver-failed', { driver: '–', reason: 'none' });
  for (const [index, attempt] of attempts.entries()) {
    const { name } = attempt;
    try {
      return { session: await attempt.open(signal), name, others: attempts.slice(index + 1) };
    } catch (error) {
      if (!isHaikeiError(error) || !MAY_WORK_ELSEWHERE.has(error.code)) throw error;
      if (error.code === 'driver-failed') failed(name);
      refusal = error;
    }
  }
  throw refusal;
}
