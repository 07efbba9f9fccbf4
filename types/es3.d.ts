// What the compiler itself needs beside the types of ExtendScript, which know no lists that cannot be changed.

interface ReadonlyArray<T> {
  readonly length: number;
  readonly [index: number]: T;
  slice(start?: number, end?: number): T[];
  concat(...values: (readonly T[])[]): T[];
  join(delimiter?: string): string;
}
