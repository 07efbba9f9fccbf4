import type { HaikeiError } from '../../errors/haikei-error.js';
import type { JobFiles } from '../job-files.js';
import type { CompanionJob } from '../messages/companion-job.js';
import type { CompanionResult } from '../messages/companion-answer.js';
import type { CompanionWork } from './companion-work.js';

export interface ServerParts {
  readonly files: JobFiles;
  /** `haikei 0.1.0` */
  readonly software: string;
  readonly work: CompanionWork;
  wait(milliseconds: number): Promise<void>;
  /** Milliseconds since 1970. */
  now(): number;
  /** @throws HaikeiError `companion-running` where another companion has taken the job folder over */
  checkOwner(): Promise<void>;
  /** An error in words, in the language that the job's author reads. */
  describe(error: HaikeiError, job: CompanionJob | null): { readonly what: string; readonly remedy: string };
  /** Hears of every job that was answered. */
  onAnswered(id: string, result: CompanionResult): void;
}
