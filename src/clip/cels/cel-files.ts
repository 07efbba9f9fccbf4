/** A drawing that has not been read yet. */
export interface CelFile {
  /** `A_0001` */
  readonly name: string;
  readonly path: string;
}

/** The drawings of one cel, in the order of their numbers. */
export interface CelFiles {
  /** `A` */
  readonly name: string;
  readonly drawings: readonly CelFile[];
}
