import type { ModalOptions, PsCore, PsExecutionContext } from '../../../src/host/photoshop/api/ps-core.js';
import type { FakeDocument } from './fake-document.js';
import type { FakePhotoshop } from './fake-photoshop.js';
import type { FakeState } from './fake-state.js';
import { stateMoment } from './state-moment.js';

interface Suspension {
  readonly historySuspensionID: number;
  readonly document: FakeDocument;
  readonly name: string;
  readonly before: FakeState;
}

class ModalStateError extends Error {
  readonly number = 9;
}

/** As in Photoshop, a copy made by spreading has none of its members. */
function notToBeSpread<T extends object>(object: T): T {
  for (const key of Object.keys(object)) Object.defineProperty(object, key, { enumerable: false });
  return object;
}

/** `require('photoshop').core`: one modal command at a time, history held back and brought back. */
export class FakeCore implements PsCore {
  /** How many of the next modal commands are refused because another plugin is at work. */
  busy = 0;
  /** An action that is being played has the document's history. */
  actionOwnsHistory = false;
  modal = false;
  context: (PsExecutionContext & { isCancelled: boolean }) | null = null;
  readonly commands: string[] = [];
  /** What the bar has shown. */
  readonly progress: number[] = [];
  private readonly suspended = new Set<Suspension>();
  private closing: number[] = [];

  constructor(private readonly photoshop: FakePhotoshop) {}

  async executeAsModal<T>(
    run: (context: PsExecutionContext) => Promise<T>,
    { commandName }: ModalOptions,
  ): Promise<T> {
    this.photoshop.call('executeAsModal');
    if (this.busy-- > 0 || this.modal)
      throw new ModalStateError(
        'Photoshop is currently in a modal state: another plugin is running a command',
      );
    this.commands.push(commandName);
    this.modal = true;
    const context = notToBeSpread(this.newContext());
    this.context = context;
    try {
      const result = await run(context);
      for (const suspension of this.suspended) this.end(suspension, true);
      return result;
    } catch (error) {
      for (const suspension of this.suspended) this.end(suspension, false);
      // As across the border of two engines: message and number survive, the class does not.
      const { message, number } = error as { message?: string; number?: number };
      throw Object.assign(new Error(message ?? String(error)), { number });
    } finally {
      this.modal = false;
      this.context = null;
      this.photoshop.close(this.closing);
      this.closing = [];
    }
  }

  isSuspended(document: FakeDocument): boolean {
    return [...this.suspended].some((suspension) => suspension.document === document);
  }

  /** What Esc does. */
  cancel(): void {
    if (!this.context) return;
    this.context.isCancelled = true;
    this.context.onCancel?.();
  }

  private newContext(): PsExecutionContext & { isCancelled: boolean } {
    return {
      isCancelled: false,
      onCancel: undefined,
      reportProgress: ({ value }) => {
        this.photoshop.call('reportProgress');
        if (!(value >= 0 && value <= 1)) throw new Error('Photoshop Error: progress is from 0 to 1');
        this.progress.push(value);
      },
      hostControl: {
        suspendHistory: ({ documentID, name }) => {
          this.photoshop.call('suspendHistory');
          if (this.actionOwnsHistory) return Promise.resolve(0xffffffff);
          const document = this.photoshop.document(documentID);
          const before = stateMoment(document.state);
          const suspension = { historySuspensionID: this.photoshop.nextId(), document, name, before };
          this.suspended.add(suspension);
          return Promise.resolve(suspension);
        },
        resumeHistory: (suspension, commit) => {
          this.photoshop.call('resumeHistory');
          if (!this.suspended.has(suspension as Suspension))
            throw new Error('Photoshop Error: not suspended');
          this.end(suspension as Suspension, commit);
          return Promise.resolve();
        },
        registerAutoCloseDocument: (id) => {
          this.photoshop.call('registerAutoCloseDocument');
          this.closing.push(id);
          return Promise.resolve();
        },
        unregisterAutoCloseDocument: (id) => {
          this.photoshop.call('unregisterAutoCloseDocument');
          if (!this.closing.includes(id)) throw new Error(`Photoshop Error: ${id} is not registered`);
          this.closing = this.closing.filter((one) => one !== id);
          return Promise.resolve();
        },
      },
    };
  }

  private end(suspension: Suspension, commit: boolean): void {
    const { document, name, before } = suspension;
    this.suspended.delete(suspension);
    if (commit) document.remember(name, before);
    else document.state = before;
  }
}
