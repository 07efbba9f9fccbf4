/** The files that were packaged with the plugin, read only; paths from its folder with forward slashes. */
export interface PluginFiles {
  /** Names of the files in a folder, sorted. @throws HaikeiError `file-missing` */
  list(signal: AbortSignal, folder: string): Promise<readonly string[]>;
  /**
   * @param limit most bytes that are taken
   * @throws HaikeiError `file-missing`, `file-too-large`
   */
  read(signal: AbortSignal, path: string, limit: number): Promise<Uint8Array>;
}
