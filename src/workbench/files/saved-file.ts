export interface SavedFile {
  readonly name: string;
  readonly blob: Blob;
}
