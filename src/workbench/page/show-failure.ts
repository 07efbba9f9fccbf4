import { knownError } from '../../panel/control/known-error.js';
import type { Store } from '../../panel/store/create-store.js';
import type { BenchAction } from './bench-state.js';

/** Runs what the person asked for: a failure is shown, never thrown, and a stop is none. */
export async function showFailure(
  { dispatch }: Pick<Store<unknown, BenchAction>, 'dispatch'>,
  work: () => unknown,
): Promise<void> {
  dispatch({ type: 'failed', error: null });
  try {
    await work();
  } catch (cause) {
    const error = knownError(cause);
    if (error.code !== 'cancelled') dispatch({ type: 'failed', error });
  }
}
