import { HaikeiError } from '../../errors/haikei-error.js';
import { throwIfCancelled } from '../../errors/throw-if-cancelled.js';
import type { FootageFiles } from '../../host/aftereffects/footage/footage-files.js';
import type { ShotJob } from '../messages/companion-job.js';
import type { WrittenFile } from '../messages/result-files.js';
import type { JobRoom } from '../server/job-room.js';

export interface PlacedFile extends WrittenFile {
  /** Where it belongs on the machine. */
  readonly path: string;
}

/**
 * The machine's files as a job brings them along: paths are names for copies in the job's room, and what is written stays
 * there for whoever handed the job in to put it into its place. Nothing else of the machine is read or written.
 */
export class RoomFootage implements FootageFiles {
  readonly written: PlacedFile[] = [];
  readonly made: string[] = [];
  private readonly given: ReadonlyMap<string, string>;
  private readonly folders: ReadonlyMap<string, readonly string[]>;

  constructor(
    private readonly room: JobRoom,
    { files, folders }: Pick<ShotJob, 'files' | 'folders'>,
  ) {
    this.given = new Map(files.map(({ path, name }) => [path, name]));
    this.folders = new Map(folders.map(({ path, names }) => [path, names]));
  }

  has(path: string): boolean {
    return this.given.has(path);
  }

  knows(folder: string): boolean {
    return this.folders.has(folder);
  }

  list(signal: AbortSignal, folder: string): Promise<readonly string[]> {
    throwIfCancelled(signal);
    return Promise.resolve(this.folders.get(folder) ?? []);
  }

  size(signal: AbortSignal, path: string): Promise<number | null> {
    throwIfCancelled(signal);
    return Promise.resolve(this.written.find((file) => file.path === path)?.bytes ?? null);
  }

  read(signal: AbortSignal, path: string, limit: number): Promise<Uint8Array> {
    const name = this.given.get(path);
    if (name === undefined) return Promise.reject(new HaikeiError('file-missing', { path }));
    return this.room.read(signal, name, limit);
  }

  makeFolder(signal: AbortSignal, path: string): Promise<void> {
    throwIfCancelled(signal);
    this.made.push(path);
    return Promise.resolve();
  }

  async write(signal: AbortSignal, path: string, bytes: Uint8Array): Promise<void> {
    const name = `plate-${String(this.written.length + 1).padStart(5, '0')}.png`;
    this.written.push({ ...(await this.room.write(signal, name, bytes)), path });
  }

  /** What is left in the room goes with the job. */
  remove(): Promise<void> {
    return Promise.resolve();
  }
}
