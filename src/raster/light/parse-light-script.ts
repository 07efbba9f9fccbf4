import * as v from 'valibot';
import { HaikeiError } from '../../errors/haikei-error.js';
import { parseJsonText } from '../../errors/parse-json-text.js';
import { issueReason } from '../../errors/schema-issue.js';
import type { LightScript } from './light-script.js';
import { LIGHT_SCRIPT_SCHEMA } from './light-script-schema.js';

/** Longest text of a light, in UTF-16 units. */
const LIMIT = 256 * 1024;

const invalid = (path: string, where: string, reason: string, cause?: unknown): HaikeiError =>
  new HaikeiError('light-invalid', { path, where, reason }, { cause });

/**
 * A light from the text of its JSON file (a byte order mark is allowed). `path` is for the message only.
 * @throws HaikeiError `light-invalid` with the path of the first wrong entry, `file-too-large`
 */
export function readLightScript(text: string, path: string): LightScript {
  const value = parseJsonText(text, {
    what: path,
    limit: LIMIT,
    invalid: (reason, cause) => invalid(path, 'light', reason, cause),
  });
  return parseLightScript(value, path);
}

/**
 * A light from a parsed value.
 * @throws HaikeiError `light-invalid`
 */
export function parseLightScript(value: unknown, path: string): LightScript {
  const result = v.safeParse(LIGHT_SCRIPT_SCHEMA, value, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw invalid(path, v.getDotPath(issue) ?? 'light', issueReason(issue));
}
