/** A file that is being written. */
export interface OutputFile {
  /** Writes some of `bytes`, from the front, and says how many. */
  write(bytes: Uint8Array): Promise<number>;
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** What an existing target tells about itself, so that its replacement can be like it. */
export interface ExistingTarget {
  /** Where symbolic links lead. */
  readonly path: string;
  /** Permission bits. */
  readonly mode: number;
  readonly isPlainFile: boolean;
}

/** The few operations of the operating system that writing a file safely needs; tests put failures in here. */
export interface OutputFiles {
  inspect(path: string): Promise<ExistingTarget | null>;
  /** Fails when the file exists. */
  create(path: string, mode: number | null): Promise<OutputFile>;
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  syncFolder(folder: string): Promise<void>;
}
