export interface PsHostControl {
  /** What comes back is only good for `resumeHistory`. */
  suspendHistory(options: { readonly documentID: number; readonly name: string }): Promise<unknown>;
  /** With `commit` false the document returns to what it was when history was suspended. */
  resumeHistory(suspension: unknown, commit: boolean): Promise<void>;
  /** Closes the document, unsaved, when the modal scope ends. */
  registerAutoCloseDocument(documentId: number): Promise<void>;
  /** It stays open after all. */
  unregisterAutoCloseDocument(documentId: number): Promise<void>;
}

/** Its members cannot be enumerated, so it must not be spread. */
export interface PsExecutionContext {
  readonly isCancelled: boolean;
  onCancel: (() => void) | undefined;
  readonly hostControl: PsHostControl;
  /** Fills the bar that Photoshop draws once a command has taken a second or two; `value` is 0..1. */
  reportProgress(progress: { readonly value: number }): unknown;
}

export interface ModalOptions {
  /** Shown above the progress bar. */
  readonly commandName: string;
  /** Seconds to go on trying while another command holds Photoshop. */
  readonly timeOut?: number;
}

export interface PsCore {
  /** Rejects with a `number` of 9 while another plugin or a dialog holds Photoshop. */
  executeAsModal<T>(run: (context: PsExecutionContext) => Promise<T>, options: ModalOptions): Promise<T>;
}
