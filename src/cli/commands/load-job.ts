import { HaikeiError } from '../../errors/haikei-error.js';
import { DEFAULT_PAINT_JOB } from '../../scene/job/default-paint-job.js';
import type { PaintJob } from '../../scene/job/paint-job.js';
import { parsePaintJob } from '../../scene/job/parse-paint-job.js';
import { readPaintJob } from '../../scene/job/read-paint-job.js';
import { readWholeFile } from '../files/read-whole-file.js';
import { jobFromOptions } from '../settings/job-from-options.js';
import type { JobOptions } from '../settings/paint-options.js';

/** A job file is a page of settings; more than this is something else. */
const MAX_JOB_BYTES = 1 << 20;

async function readJobFile(signal: AbortSignal, path: string): Promise<PaintJob> {
  const bytes = await readWholeFile(signal, path, MAX_JOB_BYTES);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new HaikeiError('job-invalid', { where: path, reason: 'it is no UTF-8 text' }, { cause });
  }
  return readPaintJob(text);
}

/** The job of this run: a job file where one is named, else the defaults; options given on the line win. */
export async function loadJob(signal: AbortSignal, options: JobOptions): Promise<PaintJob> {
  const base = options.job === undefined ? DEFAULT_PAINT_JOB : await readJobFile(signal, options.job);
  return parsePaintJob(jobFromOptions(base, options));
}
