import { HaikeiError } from '../../errors/haikei-error.js';
import { readWholeFile } from './read-whole-file.js';

/**
 * A text file in UTF-8.
 * @param limit most bytes
 * @throws HaikeiError those of `readWholeFile`; `file-unreadable` for bytes that are no UTF-8
 */
export async function readTextFile(signal: AbortSignal, path: string, limit: number): Promise<string> {
  const bytes = await readWholeFile(signal, path, limit);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new HaikeiError('file-unreadable', { path, reason: 'it is no UTF-8 text' }, { cause });
  }
}
