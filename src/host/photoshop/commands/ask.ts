import * as v from 'valibot';
import type { PsAction } from '../api/ps-action.js';
import { refused } from '../refused.js';
import { type Answer, batchPlay } from './batch-play.js';
import type { ReadCommand } from './command.js';

/** Object unavailable, and not supported: what Photoshop says of a property that is not there. */
const ABSENT: ReadonlySet<number> = new Set([-25922, -25920]);

function checked<Reply>({ descriptor, reply }: ReadCommand<Reply>, answer: Answer): Reply | null {
  if ('failure' in answer) {
    if (ABSENT.has(answer.failure.result)) return null;
    throw refused(descriptor._obj, answer.failure.message);
  }
  const parsed = v.safeParse(reply, answer.reply);
  if (parsed.success) return parsed.output;
  throw refused(descriptor._obj, `an answer that is not as documented: ${parsed.issues[0].message}`);
}

/**
 * The answers to questions of one kind, asked together; null for what the document does not have.
 * @throws HaikeiError `host-refused` for another error, or an answer that the schema does not allow
 */
export async function ask<Reply>(
  action: PsAction,
  commands: readonly ReadCommand<Reply>[],
): Promise<readonly (Reply | null)[]> {
  const answers = await batchPlay(
    action,
    commands.map(({ descriptor }) => descriptor),
  );
  return commands.map((command, i) => checked(command, answers[i]!));
}
