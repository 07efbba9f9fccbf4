import * as v from 'valibot';
import { HaikeiError } from '../../errors/haikei-error.js';
import { parseJsonText } from '../../errors/parse-json-text.js';
import { describeKeys, issueKeys, issueReason } from '../../errors/schema-issue.js';
import type { Camera } from './camera.js';
import { CAMERA_SCHEMA } from './camera-schema.js';

/** Longest text of a camera file, in UTF-16 units. */
const LIMIT = 4 * 1024 * 1024;

/**
 * A camera move from the text of its JSON file (a byte order mark is allowed).
 * @param path for messages only
 * @throws HaikeiError `camera-invalid` with the path of the first wrong entry, `file-too-large`
 */
export function readCamera(text: string, path: string): Camera {
  const value = parseJsonText(text, {
    what: path,
    limit: LIMIT,
    invalid: (reason, cause) =>
      new HaikeiError('camera-invalid', { path, where: 'camera', reason }, { cause }),
  });
  const result = v.safeParse(CAMERA_SCHEMA, value, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  const where = describeKeys(issueKeys(issue), 'camera');
  throw new HaikeiError('camera-invalid', { path, where, reason: issueReason(issue) });
}
