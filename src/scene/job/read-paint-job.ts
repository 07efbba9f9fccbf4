import { HaikeiError } from '../../errors/haikei-error.js';
import { parsePaintJob } from './parse-paint-job.js';
import type { PaintJob } from './paint-job.js';

/** Longest job text, in UTF-16 units. */
const LIMIT = 4 * 1024 * 1024;

/**
 * A job from the text of a job file (JSON, a byte order mark is allowed).
 * @throws HaikeiError `file-too-large`, `job-invalid`
 */
export function readPaintJob(text: string): PaintJob {
  if (text.length > LIMIT) {
    throw new HaikeiError('file-too-large', { what: 'the job file', value: text.length, limit: LIMIT });
  }
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    const reason = `this is not JSON (${cause instanceof Error ? cause.message : 'unreadable'})`;
    throw new HaikeiError('job-invalid', { where: 'job', reason }, { cause });
  }
  return parsePaintJob(value);
}
