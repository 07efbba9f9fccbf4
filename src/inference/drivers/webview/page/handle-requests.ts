import * as v from 'valibot';
import { isHaikeiError } from '../../../../errors/is-haikei-error.js';
import type { Driver, Session } from '../../../driver.js';
import { isOutOfMemory } from '../../../is-out-of-memory.js';
import { nextTurn } from '../../next-turn.js';
import { decodeMessage } from '../bridge/message-bytes.js';
import type { EngineName, Reply, Request } from '../bridge/messages.js';
import { requestSchema } from '../bridge/messages.js';
import { packTensors, unpackTensors } from '../bridge/tensor-payload.js';
import type { PageEngines } from './page-engines.js';

/** Without `id`, which is that of the request. */
type Answer = Reply extends infer Each ? (Each extends Reply ? Omit<Each, 'id'> : never) : never;
type Answered = readonly [Answer, Uint8Array];

interface Life {
  readonly engines: PageEngines;
  readonly drivers: Map<EngineName, Driver>;
  readonly sessions: Map<number, Session>;
}

const bare = (answer: Answer): Answered => [answer, new Uint8Array(0)];

export interface RequestHandler {
  /** A message of the link, as it came. */
  readonly take: (bytes: Uint8Array) => void;
  readonly end: () => void;
}

/** Answers the requests of one link, one after another. What is no request is ignored. */
export function createRequestHandler(
  engines: PageEngines,
  reply: (head: Reply, payload: Uint8Array) => void,
) {
  const life: Life = { engines, drivers: new Map(), sessions: new Map() };
  const waiting = new Map<number, AbortController>();
  let last = Promise.resolve();

  async function answer(request: Request, payload: Uint8Array, { signal }: AbortController): Promise<void> {
    // The acknowledgement leaves, and a cancel that waits comes in, before a long computation.
    await nextTurn();
    const answered = await respond(life, signal, request, payload).catch((error: unknown) =>
      bare(failure(error)),
    );
    const [head, body] = answered;
    waiting.delete(request.id);
    reply({ ...head, id: request.id }, body);
  }

  return {
    take(bytes: Uint8Array): void {
      const message = decodeMessage(bytes);
      const read = v.safeParse(requestSchema, message?.head);
      if (!message || !read.success) return;
      const request = read.output;
      if (request.type === 'cancel') {
        waiting.get(request.of)?.abort();
        return;
      }
      const controller = new AbortController();
      waiting.set(request.id, controller);
      last = last.then(() => answer(request, message.payload, controller));
    },
    end(): void {
      for (const controller of waiting.values()) controller.abort();
      last = last.then(async () => {
        for (const session of life.sessions.values()) await session.dispose().catch(() => undefined);
      });
    },
  };
}

async function respond(
  life: Life,
  signal: AbortSignal,
  request: Request,
  payload: Uint8Array,
): Promise<Answered> {
  if (signal.aborted) return bare({ type: 'failed', what: 'cancelled', reason: '' });
  switch (request.type) {
    case 'hello':
      return bare({
        type: 'hello',
        agent: life.engines.agent.slice(0, 2000),
        gpu: await life.engines.hasGpu(),
      });
    case 'start':
      life.drivers.set(request.engine, await life.engines.start(request.engine, payload));
      return bare({ type: 'done' });
    case 'open':
      return bare(await open(life, signal, request, payload));
    case 'run':
      return run(life, signal, request, payload);
    case 'close':
      await life.sessions.get(request.session)?.dispose();
      life.sessions.delete(request.session);
      return bare({ type: 'done' });
    case 'cancel':
      return bare({ type: 'done' });
  }
}

async function open(
  { drivers, sessions }: Life,
  signal: AbortSignal,
  { engine, session: number }: Extract<Request, { type: 'open' }>,
  model: Uint8Array,
): Promise<Answer> {
  const driver = drivers.get(engine);
  if (!driver || sessions.has(number))
    throw new Error(`${engine} is not started, or session ${number} is open`);
  const session = await driver.open(signal, model);
  sessions.set(number, session);
  const plain = (shapes: Session['inputs']) => shapes.map(({ name, dims }) => ({ name, dims: [...dims] }));
  return { type: 'opened', inputs: plain(session.inputs), outputs: plain(session.outputs) };
}

async function run(
  { sessions }: Life,
  signal: AbortSignal,
  { session: number, tensors }: Extract<Request, { type: 'run' }>,
  payload: Uint8Array,
): Promise<Answered> {
  const session = sessions.get(number);
  const feeds = unpackTensors(tensors, payload);
  if (!session || !feeds)
    throw new Error(session ? 'the numbers are not those announced' : `no session ${number}`);
  const { heads, payload: numbers } = packTensors(await session.run(signal, feeds));
  return [{ type: 'ran', tensors: heads }, numbers];
}

function failure(error: unknown): Answer {
  const reason = (error instanceof Error ? error.message : String(error)).slice(0, 2000);
  const failed = (what: Extract<Answer, { type: 'failed' }>['what'], why = reason): Answer => ({
    type: 'failed',
    what,
    reason: why,
  });
  if (isHaikeiError(error)) {
    const { code, details } = error;
    if (code === 'cancelled') return failed('cancelled');
    if (code === 'model-damaged' && 'reason' in details)
      return failed('model', details.reason.slice(0, 2000));
    if (code === 'tensor-mismatch') return failed('model');
  }
  return failed(isOutOfMemory(error) ? 'memory' : 'engine');
}
