/** A command or a reply of Photoshop's Action Manager as plain data. */
export interface Descriptor {
  readonly _obj: string;
  readonly [key: string]: unknown;
}

/** What Photoshop tells of an event: its name, and what the command that caused it said. */
export type NotificationListener = (event: string, descriptor: Readonly<Record<string, unknown>>) => void;

export interface PsAction {
  /**
   * Carries out commands in their order. A command that fails is answered with `{ _obj: 'error' }` in its place instead
   * of a rejection.
   */
  batchPlay(commands: readonly Descriptor[], options: Readonly<Record<string, unknown>>): Promise<unknown>;
  /** Nothing is told while a modal scope runs. */
  addNotificationListener(events: readonly string[], listener: NotificationListener): unknown;
  removeNotificationListener(events: readonly string[], listener: NotificationListener): unknown;
  /**
   * Adds a step to the action that is being recorded; without a recording nothing happens. When it is played, Photoshop
   * calls the global function `methodName` with an execution context and `info`.
   */
  recordAction(
    step: { readonly name: string; readonly methodName: string },
    info: Readonly<Record<string, unknown>>,
  ): Promise<unknown>;
}
