import { strFromU8 } from 'fflate';
import * as v from 'valibot';
import type { HaikeiError } from '../../errors/haikei-error.js';
import { parseJsonText } from '../../errors/parse-json-text.js';
import { describeKeys, issueKeys, issueReason } from '../../errors/schema-issue.js';
import { COMPANION_LIMITS } from '../companion-limits.js';

interface MessageKind<Schema extends v.GenericSchema> {
  readonly schema: Schema;
  /** Names it in errors, `job.json`. */
  readonly what: string;
  readonly invalid: (where: string, reason: string, cause?: unknown) => HaikeiError;
}

/**
 * A message from its bytes, held against its schema: nothing of it is believed before.
 * @throws HaikeiError `file-too-large`; what `invalid` makes, with the path of the first wrong entry
 */
export function parseMessage<Schema extends v.GenericSchema>(
  bytes: Uint8Array,
  { schema, what, invalid }: MessageKind<Schema>,
): v.InferOutput<Schema> {
  const value = parseJsonText(strFromU8(bytes), {
    what,
    limit: COMPANION_LIMITS.message,
    invalid: (reason, cause) => invalid(what, reason, cause),
  });
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw invalid(describeKeys(issueKeys(issue), what), issueReason(issue));
}
