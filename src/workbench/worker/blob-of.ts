/** @param type of the file, as MIME writes it */
export const blobOf = (segments: readonly Uint8Array[], type: string): Blob =>
  new Blob([...segments] as Uint8Array<ArrayBuffer>[], { type });
