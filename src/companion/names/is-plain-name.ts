/** Devices of Windows, with which no name may begin. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)\./;

/**
 * Whether a name may stand for a file of a job: small letters, digits and dashes with one ending, so that no name leads
 * out of the job's folder on any system.
 */
export const isPlainName = (name: string): boolean =>
  /^[a-z0-9][a-z0-9-]{0,63}\.[a-z0-9]{1,8}$/.test(name) && !RESERVED.test(name);
