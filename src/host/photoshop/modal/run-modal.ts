import { HaikeiError } from '../../../errors/haikei-error.js';
import { throwIfCancelled } from '../../../errors/throw-if-cancelled.js';
import type { PhotoshopApi } from '../api/photoshop-api.js';
import type { PsExecutionContext } from '../api/ps-core.js';
import { HOST, reasonOf, refused } from '../refused.js';
import type { Wait } from '../wait.js';
import { ModalScope } from './modal-scope.js';

export interface ModalRequest {
  readonly photoshop: PhotoshopApi;
  readonly signal: AbortSignal;
  readonly wait: Wait;
  readonly commandName: string;
}

type Work<T> = (scope: ModalScope) => Promise<T>;

const MODAL_STATE = 9;

/** Pauses between attempts, on top of the second that Photoshop itself tries each time. */
const PAUSES = [100, 300, 900, 2000] as const;

const isBusy = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'number' in error && error.number === MODAL_STATE;

/** Runs the work with a signal that follows both the caller's and Photoshop's own way to cancel. */
async function runWork<T>(request: ModalRequest, context: PsExecutionContext, work: Work<T>): Promise<T> {
  const { photoshop, signal } = request;
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  signal.addEventListener('abort', abort, { once: true });
  context.onCancel = abort;
  try {
    return await work(new ModalScope(photoshop, context, controller.signal));
  } finally {
    context.onCancel = undefined;
    signal.removeEventListener('abort', abort);
  }
}

type Outcome<T> = { readonly result: T } | { readonly busy: string };

/** One attempt; an error of the work itself comes out as it was thrown, whatever Photoshop makes of it on the way. */
async function attempt<T>(request: ModalRequest, work: Work<T>): Promise<Outcome<T>> {
  const thrown: unknown[] = [];
  const state = { started: false };
  const run = async (context: PsExecutionContext): Promise<T> => {
    state.started = true;
    try {
      return await runWork(request, context, work);
    } catch (error) {
      thrown.push(error);
      throw error;
    }
  };
  try {
    const { photoshop, commandName } = request;
    return { result: await photoshop.core.executeAsModal(run, { commandName, timeOut: 1 }) };
  } catch (error) {
    if (!state.started && isBusy(error)) return { busy: reasonOf(error) };
    const cause = thrown.length > 0 ? thrown[0] : error;
    throw cause instanceof HaikeiError ? cause : refused(request.commandName, reasonOf(cause), cause);
  }
}

/**
 * Does something for which Photoshop must hold still. Keep it short: the artist cannot work meanwhile. A Photoshop that
 * is busy is asked again a few times.
 * @throws HaikeiError `host-busy`, `cancelled`, `host-refused` for whatever Photoshop throws, and what `work` throws
 */
export async function runModal<T>(request: ModalRequest, work: Work<T>): Promise<T> {
  let reason = '';
  for (const pause of [...PAUSES, null]) {
    throwIfCancelled(request.signal);
    const outcome = await attempt(request, work);
    if ('result' in outcome) return outcome.result;
    reason = outcome.busy;
    if (pause !== null) await request.wait(pause);
  }
  throw new HaikeiError('host-busy', { host: HOST, reason });
}
