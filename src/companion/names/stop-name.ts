import { isJobId } from './job-folder.js';

const ENDING = '.stop';

/** An empty file of this name beside the jobs asks to stop one and throw it away. */
export const stopName = (id: string): string => `${id}${ENDING}`;

/** The job that a file asks to stop; null for every other file. */
export function stoppedJob(name: string): string | null {
  const id = name.endsWith(ENDING) ? name.slice(0, -ENDING.length) : '';
  return isJobId(id) ? id : null;
}
