import * as v from 'valibot';
import { HaikeiError } from '../../../errors/haikei-error.js';
import type { Descriptor, PsAction } from '../api/ps-action.js';
import { reasonOf, refused } from '../refused.js';

const FAILED = v.object({
  _obj: v.literal('error'),
  result: v.optional(v.number()),
  message: v.optional(v.string()),
});

const USER_CANCELLED = -128;

/** A command of a batch that failed, as Photoshop answers it. */
export interface Failure {
  readonly result: number;
  readonly message: string;
}

export type Answer = { readonly reply: unknown } | { readonly failure: Failure };

function answerOf(reply: unknown): Answer {
  const failed = v.safeParse(FAILED, reply);
  if (!failed.success) return { reply };
  const { result = 0, message = `error ${result}` } = failed.output;
  if (result === USER_CANCELLED) throw new HaikeiError('cancelled', {});
  return { failure: { result, message } };
}

/** Without this, an error would open a dialog and wait for somebody to close it. */
const silently = (descriptor: Descriptor): Descriptor => ({
  ...descriptor,
  _options: { dialogOptions: 'silent' },
});

/** A bad request is thrown in some versions and answered in others. */
async function play(action: PsAction, descriptors: readonly Descriptor[]): Promise<unknown> {
  try {
    return await action.batchPlay(descriptors, {});
  } catch (error) {
    throw refused(descriptors[0]!._obj, reasonOf(error), error);
  }
}

/**
 * Carries out descriptors and sorts the answers, errors among them, which Photoshop returns instead of throwing.
 * @throws HaikeiError `cancelled`, and `host-refused` where the number of answers is not that of the commands
 */
export async function batchPlay(action: PsAction, descriptors: readonly Descriptor[]): Promise<Answer[]> {
  if (descriptors.length === 0) return [];
  const replies = await play(action, descriptors.map(silently));
  if (Array.isArray(replies) && replies.length === descriptors.length) return replies.map(answerOf);
  throw refused(descriptors[0]!._obj, `${Array.isArray(replies) ? replies.length : 'no'} answers`);
}
