import type { CompanionResult } from '../messages/companion-answer.js';
import type { CompanionJob } from '../messages/companion-job.js';
import type { JobRoom } from './job-room.js';

/**
 * Does what a job asks for. It reads and writes in the job's room alone.
 * @throws HaikeiError, which becomes the job's answer; `cancelled` leaves the job for another time
 */
export type CompanionWork = (
  signal: AbortSignal,
  room: JobRoom,
  job: CompanionJob,
) => Promise<CompanionResult>;
