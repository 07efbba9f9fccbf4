import * as v from 'valibot';
import { HaikeiError } from '../../errors/haikei-error.js';
import { parseJsonText } from '../../errors/parse-json-text.js';
import { describeKeys, issueKeys, issueReason } from '../../errors/schema-issue.js';
import type { ClipShot } from './clip-shot.js';
import { CLIP_SHOT_SCHEMA } from './clip-shot-schema.js';
import { SHOT_LIMIT } from './shot-file.js';

const invalid = (path: string, where: string, reason: string, cause?: unknown): HaikeiError =>
  new HaikeiError('shot-invalid', { path, where, reason }, { cause });

/**
 * A shot from the text of a `shot.json`.
 * @param path for messages only
 * @throws HaikeiError `shot-invalid` with the path of the first wrong entry, `file-too-large`
 */
export function readClipShot(text: string, path: string): ClipShot {
  const value = parseJsonText(text, {
    what: path,
    limit: SHOT_LIMIT,
    invalid: (reason, cause) => invalid(path, 'shot', reason, cause),
  });
  const result = v.safeParse(CLIP_SHOT_SCHEMA, value, { abortEarly: true });
  if (!result.success) {
    const [issue] = result.issues;
    throw invalid(path, describeKeys(issueKeys(issue), 'shot'), issueReason(issue));
  }
  const { output } = result;
  const short = output.layers.findIndex(({ spans }) => {
    const last = spans.at(-1);
    return spans[0]?.frame !== 0 || last === undefined || last.frame + last.frames !== output.frames;
  });
  if (short >= 0)
    throw invalid(path, `layers[${short}].spans`, `must run from frame 0 to frame ${output.frames}`);
  return output;
}
