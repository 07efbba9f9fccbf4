import { dirname } from 'node:path';
import { HaikeiError } from '../../errors/haikei-error.js';
import { throwIfCancelled } from '../../errors/throw-if-cancelled.js';
import { PIECE_BYTES } from './file-limits.js';
import { nodeOutputFiles } from './node-output-files.js';
import type { OutputFile, OutputFiles } from './output-files.js';
import { temporaryNameFor } from './temporary-name.js';
import { throwWriteError } from './throw-write-error.js';

/**
 * Puts the segments, one after the other, into the file at `path`: all of it or nothing. The bytes go into a
 * temporary file beside the target, are synced to the disk and renamed over it, so at every moment, also after
 * a crash or a power cut, the target is either the old file or the new one. A link is followed and the
 * permissions of a file that is replaced are kept.
 * @throws HaikeiError `disk-full`, `write-failed`, `cancelled`; the target is then as it was, the temporary gone
 */
export async function writeFileAtomically(
  signal: AbortSignal,
  path: string,
  segments: readonly Uint8Array[],
  files: OutputFiles = nodeOutputFiles,
): Promise<void> {
  try {
    throwIfCancelled(signal);
    const existing = await files.inspect(path);
    if (existing?.isPlainFile === false) {
      throw new HaikeiError('write-failed', { path, reason: 'it is a folder or a device' });
    }
    const target = existing?.path ?? path;
    const temporary = temporaryNameFor(target);
    const file = await files.create(temporary, existing?.mode ?? null);
    await finishOrRemove(files, temporary, async () => {
      await writeSegments(signal, file, segments);
      throwIfCancelled(signal);
      await files.rename(temporary, target);
    });
    await syncFolderIfPossible(files, dirname(target));
  } catch (error) {
    throwWriteError(error, path, totalBytes(segments));
  }
}

const totalBytes = (segments: readonly Uint8Array[]): number =>
  segments.reduce((sum, segment) => sum + segment.length, 0);

async function finishOrRemove(
  files: OutputFiles,
  temporary: string,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    await files.remove(temporary).catch(() => undefined);
    throw error;
  }
}

/** Always closes, and reports a failed close (network file systems write then) unless writing failed before. */
async function writeSegments(
  signal: AbortSignal,
  file: OutputFile,
  segments: readonly Uint8Array[],
): Promise<void> {
  try {
    for (const segment of segments) await writePieces(signal, file, segment);
    throwIfCancelled(signal);
    await file.sync();
  } catch (error) {
    await file.close().catch(() => undefined);
    throw error;
  }
  await file.close();
}

async function writePieces(signal: AbortSignal, file: OutputFile, segment: Uint8Array): Promise<void> {
  let done = 0;
  while (done < segment.length) {
    throwIfCancelled(signal);
    done += await file.write(segment.subarray(done, Math.min(segment.length, done + PIECE_BYTES)));
  }
}

/** The rename has happened; where folders cannot be synced (Windows, some network shares) it counts all the same. */
async function syncFolderIfPossible(files: OutputFiles, folder: string): Promise<void> {
  await files.syncFolder(folder).catch(() => undefined);
}
