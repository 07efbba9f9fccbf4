/** Files below one folder, which is all that a shot file may name; paths from there, with `/`. */
export interface ShotFiles {
  /** As people call the folder. */
  readonly name: string;
  /**
   * @param limit most bytes that are taken
   * @throws HaikeiError `file-missing`, `file-unreadable`, `file-too-large`, `cancelled`
   */
  read(signal: AbortSignal, path: string, limit: number): Promise<Uint8Array>;
}
