import { knownError } from './known-error.js';
import type { PanelContext } from './panel-context.js';

export async function runSelfTest({ store, services, signal }: PanelContext): Promise<void> {
  if (store.getState().selfTest.kind === 'running') return;
  store.dispatch({ type: 'self-test-started' });
  try {
    store.dispatch({ type: 'self-test-finished', report: await services.selfTest(signal) });
  } catch (error) {
    store.dispatch({ type: 'self-test-failed', error: knownError(error) });
  }
}
