import { isHaikeiError } from '../../errors/is-haikei-error.js';
import type { Call, Calls } from './call.js';
import type { LinkPort, LinkReply } from './messages.js';

/** Whatever a stopped call fails with, it was stopped. */
function failed(id: number, error: unknown, { aborted }: AbortSignal): LinkReply {
  if (aborted) return { kind: 'failed', id, code: 'cancelled', details: {} };
  if (isHaikeiError(error)) return { kind: 'failed', id, code: error.code, details: error.details };
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { kind: 'failed', id, code: 'internal', details: { reason } };
}

const movedWith = (value: unknown): Transferable[] =>
  typeof ImageBitmap !== 'undefined' && value instanceof ImageBitmap ? [value] : [];

/** The worker's end: answers calls as they come, several at a time. */
export function serveCalls<Api extends Calls<Api>>(port: LinkPort, calls: Api): void {
  const running = new Map<number, AbortController>();

  async function answer(id: number, name: string, input: unknown): Promise<void> {
    const controller = new AbortController();
    running.set(id, controller);
    const tell = (told: unknown): void => port.post({ kind: 'told', id, told }, []);
    try {
      if (!Object.hasOwn(calls, name)) throw new Error(`nobody answers “${name}”`);
      const call = calls[name as keyof Api] as Call<never, unknown, unknown>;
      const value = await call(controller.signal, input as never, tell);
      port.post({ kind: 'value', id, value }, movedWith(value));
    } catch (error) {
      port.post(failed(id, error, controller.signal), []);
    } finally {
      running.delete(id);
    }
  }

  port.listen((message) => {
    if (message.kind === 'abort') running.get(message.id)?.abort();
    else if (message.kind === 'call') void answer(message.id, message.name, message.input);
  });
}
