import * as v from 'valibot';
import { HaikeiError } from '../../../../errors/haikei-error.js';
import { throwIfCancelled } from '../../../../errors/throw-if-cancelled.js';
import type { BridgePort } from '../bridge/bridge-port.js';
import { linkFailed } from '../bridge/link-failed.js';
import type { LinkTiming } from '../bridge/link-timing.js';
import { decodeMessage, encodeMessage } from '../bridge/message-bytes.js';
import type { Reply, ReplyOf, Request } from '../bridge/messages.js';
import { replySchema } from '../bridge/messages.js';
import { createTimers } from './create-timers.js';
import { type OpenLink, openHostLink } from './host-link.js';
import { createPulse } from './pulse.js';
import { replyError } from './reply-error.js';

type Unnumbered = Request extends infer Each ? (Each extends Request ? Omit<Each, 'id'> : never) : never;

interface Answer<Head extends Reply = Reply> {
  readonly head: Head;
  readonly payload: Uint8Array;
}

interface Question<Type extends Reply['type']> {
  readonly head: Unnumbered;
  readonly payload?: Uint8Array;
  /** The answer that fits; another one is nonsense. */
  readonly expects: Type;
  /** Milliseconds, from when the page has the whole question. */
  readonly within: number;
  /** Milliseconds from now, whether the page has the question or not. */
  readonly patience?: number;
  /** The page has turns to spare while it works on this, so one that is silent for long is gone. */
  readonly answersPings?: boolean;
}

/** One life of the connection to a page. After an error `driver-failed` it is over; a new one must be made. */
export interface PageClient {
  /** @throws HaikeiError `cancelled` at once; `driver-failed`, `model-damaged`, `out-of-memory` */
  ask<Type extends Reply['type']>(
    signal: AbortSignal,
    question: Question<Type>,
  ): Promise<Answer<ReplyOf<Type>>>;
  close(): void;
}

type Settle = (answer: Answer | Error) => void;

const NOTHING: Uint8Array = new Uint8Array(0);

const silent = (time: number): Error => linkFailed(`no sign of life in ${time / 1000} s`);
const late = (type: string, time: number): Error => linkFailed(`no answer to “${type}” in ${time / 1000} s`);

/** The answer, held against the question. @throws HaikeiError what the page failed with, `driver-failed` */
function fitting<Type extends Reply['type']>(
  answer: Answer | Error,
  asked: Question<Type>,
): Answer<ReplyOf<Type>> {
  if (answer instanceof Error) throw answer;
  const { head } = answer;
  if (head.type === 'failed') throw replyError(head);
  if (head.type !== asked.expects) throw linkFailed(`it answers “${head.type}” to “${asked.head.type}”`);
  return { ...answer, head: head as ReplyOf<Type> };
}

export function createPageClient(
  port: BridgePort,
  timing: LinkTiming,
  openLink: OpenLink = openHostLink,
): PageClient {
  const waiting = new Map<number, Settle>();
  let lastId = 0;
  const pulse = createPulse(timing, () => link.ping());
  const link = openLink(port, timing, { message: hear, alive: () => pulse.alive(), lost: lose });

  function hear(bytes: Uint8Array): void {
    const message = decodeMessage(bytes);
    const read = v.safeParse(replySchema, message?.head);
    if (!message || !read.success) lose('it answers nonsense');
    else waiting.get(read.output.id)?.({ head: read.output, payload: message.payload });
  }

  function lose(reason: string): void {
    link.fail(reason);
    for (const settle of waiting.values()) settle(linkFailed(reason));
  }

  const send = (head: Request, payload = NOTHING): Promise<void> =>
    link.send(encodeMessage({ head, payload }));

  function answerTo(signal: AbortSignal, request: Request, question: Question<Reply['type']>) {
    const [{ id, type }, { payload, within, patience, answersPings = false }] = [request, question];
    const timers = createTimers();
    return new Promise<Answer | Error>((resolve) => {
      const settle: Settle = (answer) => {
        timers.clear();
        signal.removeEventListener('abort', abort);
        waiting.delete(id);
        resolve(answer);
      };
      const abort = (): void => {
        send({ type: 'cancel', id: ++lastId, of: id }).catch(() => undefined);
        settle(new HaikeiError('cancelled', {}));
      };
      waiting.set(id, settle);
      signal.addEventListener('abort', abort, { once: true });
      if (patience !== undefined) timers.after(patience, () => settle(late(type, patience)));
      send(request, payload).then(
        () => {
          pulse.alive();
          timers.after(within, () => settle(late(type, within)));
          timers.every(timing.ping, () => pulse.beat(answersPings) || settle(silent(timing.silence)));
        },
        (error: unknown) => settle(error as Error),
      );
    });
  }

  return {
    async ask(signal, question) {
      throwIfCancelled(signal);
      return fitting(await answerTo(signal, { ...question.head, id: ++lastId }, question), question);
    },
    close() {
      link.close();
      lose('it was closed');
    },
  };
}
