/** A command or a reply of Photoshop's Action Manager as plain data. */
export interface Descriptor {
  readonly _obj: string;
  readonly [key: string]: unknown;
}

export interface PsAction {
  /**
   * Carries out commands in their order. A command that fails is answered with `{ _obj: 'error' }` in its place instead
   * of a rejection.
   */
  batchPlay(commands: readonly Descriptor[], options: Readonly<Record<string, unknown>>): Promise<unknown>;
}
