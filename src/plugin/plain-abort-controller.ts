type Listener = () => void;

/** What Haikei uses of a signal. */
class PlainAbortSignal {
  aborted = false;
  reason: unknown = undefined;
  private readonly listeners = new Set<Listener>();

  addEventListener(_type: 'abort', listener: Listener): void {
    if (!this.aborted) this.listeners.add(listener);
  }

  removeEventListener(_type: 'abort', listener: Listener): void {
    this.listeners.delete(listener);
  }

  throwIfAborted(): void {
    if (this.aborted) throw this.reason;
  }

  /** One that throws keeps none of the others from hearing; it is told as any error of a callback. */
  end(reason: unknown): void {
    if (this.aborted) return;
    this.aborted = true;
    this.reason = reason;
    const heard = [...this.listeners];
    this.listeners.clear();
    for (const listener of heard) {
      void new Promise<void>((done) => {
        listener();
        done();
      });
    }
  }
}

/** As every browser has it, for hosts that do not document one. */
export class PlainAbortController {
  readonly signal = new PlainAbortSignal();

  abort(reason: unknown = new Error('aborted')): void {
    this.signal.end(reason);
  }
}
