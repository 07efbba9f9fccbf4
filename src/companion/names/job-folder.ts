/**
 * What has become of a job is the ending of its folder's name, so that one rename, which is all or nothing, says it:
 * being put together, handed in, being worked on, answered.
 */
export type JobStage = 'draft' | 'new' | 'work' | 'done';

export interface JobFolder {
  readonly id: string;
  readonly stage: JobStage;
}

const NAME = /^([0-9a-z]{10,40})\.(draft|new|work|done)$/;

export const isJobId = (text: string): boolean => /^[0-9a-z]{10,40}$/.test(text);

export const jobFolderName = ({ id, stage }: JobFolder): string => `${id}.${stage}`;

/** Null for whatever else lies in the folder. */
export function parseJobFolder(name: string): JobFolder | null {
  const [, id, stage] = NAME.exec(name) ?? [];
  return id === undefined ? null : { id, stage: stage as JobStage };
}
