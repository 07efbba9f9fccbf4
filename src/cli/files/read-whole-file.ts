import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { HaikeiError } from '../../errors/haikei-error.js';
import { throwIfCancelled } from '../../errors/throw-if-cancelled.js';
import { MAX_FILE_BYTES, PIECE_BYTES } from './file-limits.js';
import { describeSystemError, isSystemError } from './system-error.js';

/**
 * The whole file as one array, allocated once at its size.
 * @throws HaikeiError `file-missing`, `file-unreadable`, `file-too-large` (more than `limit` bytes), `cancelled`
 */
export async function readWholeFile(
  signal: AbortSignal,
  path: string,
  limit: number = MAX_FILE_BYTES,
): Promise<Uint8Array> {
  throwIfCancelled(signal);
  try {
    const file = await open(path, 'r');
    try {
      return await readOpenFile(signal, file, { path, limit });
    } finally {
      await file.close();
    }
  } catch (error) {
    throwReadError(error, path);
  }
}

interface ReadRequest {
  readonly path: string;
  readonly limit: number;
}

async function readOpenFile(
  signal: AbortSignal,
  file: FileHandle,
  request: ReadRequest,
): Promise<Uint8Array> {
  const { path, limit } = request;
  const status = await file.stat();
  if (status.isDirectory()) throw new HaikeiError('file-unreadable', { path, reason: 'it is a folder' });
  if (!status.isFile()) throw new HaikeiError('file-unreadable', { path, reason: 'it is not a plain file' });
  if (status.size > limit) throw new HaikeiError('file-too-large', { what: path, value: status.size, limit });
  const bytes = new Uint8Array(status.size);
  let filled = 0;
  while (filled < bytes.length) {
    throwIfCancelled(signal);
    const { bytesRead } = await file.read(
      bytes,
      filled,
      Math.min(PIECE_BYTES, bytes.length - filled),
      filled,
    );
    if (bytesRead === 0) {
      throw new HaikeiError('file-unreadable', { path, reason: 'it became shorter while it was read' });
    }
    filled += bytesRead;
  }
  return bytes;
}

function throwReadError(error: unknown, path: string): never {
  if (error instanceof HaikeiError) throw error;
  if (isSystemError(error) && error.code === 'ENOENT') {
    throw new HaikeiError('file-missing', { path }, { cause: error });
  }
  throw new HaikeiError('file-unreadable', { path, reason: describeSystemError(error) }, { cause: error });
}
