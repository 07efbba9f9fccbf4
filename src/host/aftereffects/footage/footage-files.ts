/** Files and folders of the machine, by the paths that After Effects gives. */
export interface FootageFiles {
  /** Names in a folder; empty where there is no such folder. */
  list(signal: AbortSignal, folder: string): Promise<readonly string[]>;
  /** Bytes of a file; null where there is none. */
  size(signal: AbortSignal, path: string): Promise<number | null>;
  /** @throws HaikeiError `file-missing`, `file-unreadable`, `file-too-large` for more bytes than `limit` */
  read(signal: AbortSignal, path: string, limit: number): Promise<Uint8Array>;
  /** Makes the folder and those above it. @throws HaikeiError `write-failed` */
  makeFolder(signal: AbortSignal, path: string): Promise<void>;
  /** The whole file or nothing. @throws HaikeiError `write-failed` */
  write(signal: AbortSignal, path: string, bytes: Uint8Array): Promise<void>;
  /** A file, or a folder with what is in it; nothing where there is none. */
  remove(path: string): Promise<void>;
}
