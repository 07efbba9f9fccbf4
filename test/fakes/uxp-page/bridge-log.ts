/** A message on its way between the plugin and the page in its webview. */
export interface Passing {
  readonly from: 'host' | 'page';
  /** As JSON. */
  readonly text: string;
}

/** Hears of each message and says what arrives in its place; null for nothing at all. */
export type Tamper = (passing: Passing) => string | null;

export interface LoggedMessage {
  readonly from: 'host' | 'page';
  /** `data`, `ack` … */
  readonly kind: string;
  readonly n: number;
  /** Which part of how many of its message. */
  readonly part: number;
  readonly parts: number;
  /** Letters of the JSON. */
  readonly letters: number;
  /** Milliseconds of the page's clock. */
  readonly at: number;
}

const LARGEST = 4_000_000;

/** Everything that crosses, for tests and for measuring. */
export class BridgeLog {
  readonly messages: LoggedMessage[] = [];
  /** How many pages were loaded. */
  loads = 0;
  onLoad: () => void = () => undefined;
  tamper: Tamper = ({ text }) => text;

  /** What arrives of a message; null for nothing. */
  pass(from: 'host' | 'page', text: string): string | null {
    if (text.length > LARGEST) throw new Error(`a message of ${text.length} letters`);
    const head = /"kind":"(\w+)","n":(\d+),"part":(\d+),"parts":(\d+)/.exec(text.slice(0, 300));
    const [n = -1, part = 0, parts = 1] = head?.slice(2).map(Number) ?? [];
    const [letters, at] = [text.length, performance.now()];
    this.messages.push({ from, kind: head?.[1] ?? '?', n, part, parts, letters, at });
    return this.tamper({ from, text });
  }
}
