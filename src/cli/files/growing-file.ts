import { dirname } from 'node:path';
import { throwIfCancelled } from '../../errors/throw-if-cancelled.js';
import { nodeOutputFiles } from './node-output-files.js';
import type { OutputFile, OutputFiles } from './output-files.js';
import { temporaryNameFor } from './temporary-name.js';
import { throwWriteError } from './throw-write-error.js';

/**
 * A file that is written bit by bit and is not there until it is whole: the bytes go into a temporary file beside the
 * target, which is synced and renamed at the end.
 */
export class GrowingFile {
  private bytes = 0;

  private constructor(
    private readonly path: string,
    private readonly temporary: string,
    private readonly file: OutputFile,
    private readonly files: OutputFiles,
  ) {}

  /** @throws HaikeiError `disk-full`, `write-failed` */
  static async create(path: string, files: OutputFiles = nodeOutputFiles): Promise<GrowingFile> {
    const temporary = temporaryNameFor(path);
    try {
      return new GrowingFile(path, temporary, await files.create(temporary, null), files);
    } catch (error) {
      throwWriteError(error, path, 0);
    }
  }

  /** @throws HaikeiError `disk-full`, `write-failed`, `cancelled`; then `abandon` is to be called */
  async append(signal: AbortSignal, parts: readonly Uint8Array[]): Promise<void> {
    for (const part of parts) {
      this.bytes += part.length;
      try {
        for (let done = 0; done < part.length;) {
          throwIfCancelled(signal);
          done += await this.file.write(part.subarray(done));
        }
      } catch (error) {
        throwWriteError(error, this.path, this.bytes);
      }
    }
  }

  /** @throws HaikeiError as `append`; the temporary is then gone */
  async finish(signal: AbortSignal): Promise<void> {
    try {
      throwIfCancelled(signal);
      await this.file.sync();
      await this.file.close();
      await this.files.rename(this.temporary, this.path);
      await this.files.syncFolder(dirname(this.path)).catch(() => undefined);
    } catch (error) {
      await this.abandon();
      throwWriteError(error, this.path, this.bytes);
    }
  }

  /** Takes the temporary away; never throws. */
  async abandon(): Promise<void> {
    await this.file.close().catch(() => undefined);
    await this.files.remove(this.temporary).catch(() => undefined);
  }
}
