import { open } from 'node:fs/promises';
import { HaikeiError } from '../../../errors/haikei-error.js';

/**
 * Reads a whole file whose size is checked before anything is allocated.
 * @throws HaikeiError `file-missing`, `file-unreadable`, `file-too-large`
 */
export async function readBoundedFile(signal: AbortSignal, path: string, limit: number): Promise<Uint8Array> {
  try {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      if (size > limit) throw new HaikeiError('file-too-large', { what: path, value: size, limit });
      return await file.readFile({ signal });
    } finally {
      await file.close();
    }
  } catch (cause) {
    throw asFileError(cause, path);
  }
}

function asFileError(cause: unknown, path: string): HaikeiError {
  if (cause instanceof HaikeiError) return cause as HaikeiError;
  const { code, name, message } = cause as NodeJS.ErrnoException;
  if (name === 'AbortError') return new HaikeiError('cancelled', {}, { cause });
  if (code === 'ENOENT' || code === 'ENOTDIR') return new HaikeiError('file-missing', { path }, { cause });
  return new HaikeiError('file-unreadable', { path, reason: code ?? message }, { cause });
}
