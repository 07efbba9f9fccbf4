import { HaikeiError } from '../errors/haikei-error.js';

export const xmpDamaged = (found: string, expected: string, cause?: unknown): HaikeiError<'file-damaged'> =>
  new HaikeiError('file-damaged', { where: 'XMP metadata', offset: 0, found, expected }, { cause });
