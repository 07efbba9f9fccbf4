import { HaikeiError } from '../../errors/haikei-error.js';
import { parseJsonText } from '../../errors/parse-json-text.js';
import { parsePaintJob } from './parse-paint-job.js';
import type { PaintJob } from './paint-job.js';

/** Longest job text, in UTF-16 units. */
const LIMIT = 4 * 1024 * 1024;

/**
 * A job from the text of a job file (JSON, a byte order mark is allowed).
 * @throws HaikeiError `file-too-large`, `job-invalid`
 */
export function readPaintJob(text: string): PaintJob {
  const value = parseJsonText(text, {
    what: 'the job file',
    limit: LIMIT,
    invalid: (reason, cause) => new HaikeiError('job-invalid', { where: 'job', reason }, { cause }),
  });
  return parsePaintJob(value);
}
