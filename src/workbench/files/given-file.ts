/** A file that was chosen or dropped. */
export interface GivenFile {
  readonly name: string;
  /** From the folder that was given on, `A/A_0001.png`; the name alone where none was. */
  readonly path: string;
  readonly blob: Blob;
}
