/** What Node throws when the operating system refuses. */
export interface SystemError {
  readonly code: string;
  readonly message: string;
}

// By its shape, because what Node throws is not always an `Error` of this very context (worker, test, vm).
export const isSystemError = (error: unknown): error is SystemError =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  typeof error.code === 'string' &&
  'message' in error &&
  typeof error.message === 'string';

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'operation not permitted',
  EISDIR: 'it is a folder',
  ENOTDIR: 'part of the path is not a folder',
  ENOENT: 'the folder does not exist',
  EROFS: 'the file system is read-only',
  EBUSY: 'another program is using it',
  EMFILE: 'too many open files',
  ENAMETOOLONG: 'the name is too long',
  EIO: 'input/output error of the device',
  EFBIG: 'larger than the file system allows',
};

/** A few words and the system's own code, for the `reason` of an error message. */
export function describeSystemError(error: unknown): string {
  if (!isSystemError(error)) return error instanceof Error ? error.message : String(error);
  const words = REASONS[error.code];
  return words === undefined ? error.message : `${words} (${error.code})`;
}
