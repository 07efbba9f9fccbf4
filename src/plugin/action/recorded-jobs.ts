import * as v from 'valibot';
import { HaikeiError } from '../../errors/haikei-error.js';
import type { PaintJob } from '../../scene/job/paint-job.js';
import { parsePaintJob } from '../../scene/job/parse-paint-job.js';
import { serializePaintJob } from '../../scene/job/serialize-paint-job.js';

/** Photoshop shows only properties whose names begin with a domain turned round. */
const KEY = 'art.haikei.jobs';

/** In UTF-16 units, and jobs. */
const LIMITS = { text: 1_000_000, jobs: 100 } as const;

const INFO = v.looseObject({ [KEY]: v.pipe(v.string(), v.maxLength(LIMITS.text)) });

const STEP = v.strictObject({
  format: v.literal('haikei-action/1'),
  jobs: v.pipe(v.array(v.unknown()), v.minLength(1), v.maxLength(LIMITS.jobs)),
});

/** Every setting of a run, as a step of an action keeps it: plain text, which every version of Photoshop takes. */
export const recordedInfo = (jobs: readonly PaintJob[]): Readonly<Record<string, string>> => ({
  [KEY]: JSON.stringify({
    format: 'haikei-action/1',
    jobs: jobs.map((job): unknown => JSON.parse(serializePaintJob(job))),
  }),
});

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new HaikeiError('job-invalid', { where: KEY, reason: 'this is not JSON' }, { cause });
  }
}

/**
 * The jobs of a recorded step. It comes from a file that anybody may have written.
 * @throws HaikeiError `job-invalid` with the path of the first wrong entry
 */
export function parseRecordedInfo(info: unknown): readonly PaintJob[] {
  const outer = v.safeParse(INFO, info);
  if (!outer.success) throw new HaikeiError('job-invalid', { where: KEY, reason: outer.issues[0].message });
  const step = v.safeParse(STEP, parseJson(outer.output[KEY]));
  if (step.success) return step.output.jobs.map(parsePaintJob);
  const [issue] = step.issues;
  throw new HaikeiError('job-invalid', { where: v.getDotPath(issue) ?? KEY, reason: issue.message });
}
