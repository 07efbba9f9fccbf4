import type { Session } from '../../../driver.js';
import { createTimers, type Timers } from './create-timers.js';
import type { WebviewDriver } from './webview-driver.js';

interface Parked {
  readonly model: Uint8Array;
  readonly session: Session;
}

/**
 * Keeps the session that was let go last, for whoever opens the same weights again soon, and lets everything go when
 * nobody has wanted anything for a while.
 * @param rest milliseconds after which an unused driver is disposed of
 */
export function createRestingDriver(inner: WebviewDriver, rest: number): WebviewDriver {
  let parked: Parked | null = null;
  let inUse = 0;
  let timers: Timers = createTimers();

  async function park(next: Parked | null): Promise<void> {
    const before = parked;
    parked = next;
    if (before !== next) await before?.session.dispose();
  }

  function letGo(): void {
    inUse -= 1;
    if (inUse > 0) return;
    timers = createTimers();
    timers.after(rest, dispose);
  }

  function dispose(): void {
    timers.clear();
    void park(null);
    inner.dispose();
  }

  async function open(signal: AbortSignal, model: Uint8Array): Promise<Session> {
    if (parked?.model !== model) return inner.open(signal, model);
    const { session } = parked;
    parked = null;
    return session;
  }

  return {
    get name() {
      return inner.name;
    },
    async open(signal, model) {
      timers.clear();
      inUse += 1;
      try {
        const session = await open(signal, model);
        let isOpen = true;
        return {
          ...session,
          async dispose() {
            if (!isOpen) return;
            isOpen = false;
            await park({ model, session });
            letGo();
          },
        };
      } catch (error) {
        letGo();
        throw error;
      }
    },
    dispose,
  };
}
