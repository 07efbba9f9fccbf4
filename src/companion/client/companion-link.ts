import type { JobFiles } from '../job-files.js';

/** What a program needs to hand jobs to a companion. */
export interface CompanionLink {
  readonly files: JobFiles;
  /** Names the job folder to people. */
  readonly folder: string;
  /** `haikei 0.1.0` */
  readonly software: string;
  /** Milliseconds since 1970, of the same machine's clock as the companion's. */
  now(): number;
  wait(milliseconds: number): Promise<void>;
  /** Ten to forty digits and small letters that no other job has; later ones sort after earlier ones. */
  newId(): string;
}
