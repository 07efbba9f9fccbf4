import type { Remembered } from '../../inference/drivers/webview/host/choose-engine.js';
import type { Hint } from '../calls.js';

/** What a worker, which has no storage of its own, remembers through its page. */
export class HintMemory {
  private readonly texts = new Map<string, string>();
  private keep: (hint: Hint) => void = () => undefined;

  begin(known: readonly Hint[], keep: (hint: Hint) => void): void {
    for (const { name, text } of known) this.texts.set(name, text);
    this.keep = keep;
  }

  hint(name: string): Remembered {
    return {
      read: () => this.texts.get(name) ?? null,
      write: (text) => {
        this.texts.set(name, text);
        this.keep({ name, text });
      },
    };
  }
}
