import { HaikeiError } from '../../errors/haikei-error.js';
import type { JobFiles } from '../job-files.js';
import { fileDigest } from '../messages/file-digest.js';
import type { WrittenFile } from '../messages/result-files.js';
import { OUTPUT_PREFIX } from '../names/file-names.js';
import { isPlainName } from '../names/is-plain-name.js';

/** The one folder that a job can read from and write to. */
export class JobRoom {
  constructor(
    private readonly files: JobFiles,
    private readonly folder: string,
  ) {}

  /** @throws HaikeiError `job-invalid` for a name that is none of the job's; those of `JobFiles.read` */
  read(signal: AbortSignal, name: string, limit: number): Promise<Uint8Array> {
    return this.files.read(signal, this.pathOf(name), limit);
  }

  /** @param name plain, `plate.png`; lies under another so that it cannot be a file that the job brought */
  async write(signal: AbortSignal, name: string, bytes: Uint8Array): Promise<WrittenFile> {
    const own = `${OUTPUT_PREFIX}${name}`;
    await this.files.write(signal, this.pathOf(own), bytes);
    return { name: own, bytes: bytes.length, sha256: fileDigest(bytes) };
  }

  private pathOf(name: string): string {
    if (isPlainName(name)) return `${this.folder}/${name}`;
    throw new HaikeiError('job-invalid', { where: name, reason: 'it is no name of a file in the job' });
  }
}
