import { HaikeiError } from '../../errors/haikei-error.js';
import { throwIfCancelled } from '../../errors/throw-if-cancelled.js';
import type { Calls } from './call.js';
import type { LinkPort, LinkReply } from './messages.js';

type InputOf<Each> = Each extends (signal: AbortSignal, input: infer Input, ...rest: never[]) => unknown
  ? Input
  : never;
type OutputOf<Each> = Each extends (...all: never[]) => Promise<infer Output> ? Output : never;
type ToldOf<Each> = Each extends (s: AbortSignal, i: never, tell: (told: infer Told) => void) => unknown
  ? Told
  : never;

/** Asks the other end; an aborted signal is passed on, and answered by the other end. */
export type Ask<Api> = <Name extends keyof Api & string>(
  signal: AbortSignal,
  name: Name,
  input: InputOf<Api[Name]>,
  tell?: (told: ToldOf<Api[Name]>) => void,
) => Promise<OutputOf<Api[Name]>>;

interface Waiting {
  readonly hear: (reply: LinkReply) => void;
  readonly fail: (error: HaikeiError) => void;
}

/** The page's end. When the worker is gone, everything that waits, and all that comes after, fails with `driver-failed`. */
export function createCaller<Api extends Calls<Api>>(port: LinkPort): Ask<Api> {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let broken: HaikeiError | null = null;
  port.listen((message) => {
    if (message.kind === 'value' || message.kind === 'told' || message.kind === 'failed')
      waiting.get(message.id)?.hear(message);
  });
  port.onBroken((reason) => {
    broken = new HaikeiError('driver-failed', { driver: 'Web Worker', reason });
    for (const { fail } of [...waiting.values()]) fail(broken);
  });

  return async (signal, name, input, tell) => {
    throwIfCancelled(signal);
    if (broken) throw broken;
    const id = ++lastId;
    const abort = (): void => port.post({ kind: 'abort', id }, []);
    signal.addEventListener('abort', abort, { once: true });
    try {
      return await new Promise((resolve, reject) => {
        waiting.set(id, {
          hear(reply) {
            if (reply.kind === 'value') resolve(reply.value as never);
            else if (reply.kind === 'told') tell?.(reply.told as never);
            else reject(new HaikeiError(reply.code, reply.details));
          },
          fail: reject,
        });
        port.post({ kind: 'call', id, name, input }, []);
      });
    } finally {
      waiting.delete(id);
      signal.removeEventListener('abort', abort);
    }
  };
}
