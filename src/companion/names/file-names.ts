/** Files with a fixed name, in the job folder and in a job. */
export const FILE_NAMES = {
  /** Beside the jobs: the companion says that it is there. */
  heartbeat: 'companion.json',
  job: 'job.json',
  answer: 'answer.json',
  /** How often the job was begun. */
  tries: 'tries.json',
} as const;

/** Files that only the companion writes begin so; what a job brings may not. */
export const OUTPUT_PREFIX = 'out-';
