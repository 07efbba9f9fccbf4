/** The job folder: names in it, and `folder/name` one level down. Nothing else can be reached. */
export interface JobFiles {
  /** Names in the job folder or in one of its folders; empty where it is not there. Links are not followed. */
  list(signal: AbortSignal, folder?: string): Promise<readonly string[]>;
  /** Whether it is a folder itself, and no link to one. */
  isFolder(signal: AbortSignal, name: string): Promise<boolean>;
  /** Bytes of a plain file, null where there is none. */
  size(signal: AbortSignal, path: string): Promise<number | null>;
  /** @throws HaikeiError `file-missing`, `file-unreadable` (links too), `file-too-large` for more bytes than `limit` */
  read(signal: AbortSignal, path: string, limit: number): Promise<Uint8Array>;
  /** The whole file or nothing. @throws HaikeiError `write-failed`, `disk-full` */
  write(signal: AbortSignal, path: string, bytes: Uint8Array): Promise<void>;
  /** @throws HaikeiError `write-failed` */
  makeFolder(signal: AbortSignal, name: string): Promise<void>;
  /** Renames within the same folder. @returns false where somebody else was faster, or something of that name is there */
  rename(signal: AbortSignal, from: string, to: string): Promise<boolean>;
  /** A file, or a folder with what is in it; nothing where there is none. */
  remove(path: string): Promise<void>;
}
