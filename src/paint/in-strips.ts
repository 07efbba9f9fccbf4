import { throwIfCancelled } from '../errors/throw-if-cancelled.js';
import { nextTurn } from './next-turn.js';

/** Pixels of a strip: 6 MB in float, a fraction of a second of work. */
const STRIP_PIXELS = 1 << 19;

export interface Strips {
  /** Of the picture whose pixels count; the rows may be those of a smaller one. */
  readonly pixels: number;
  readonly rows: number;
  readonly onStrip?: (done: number, total: number) => void;
}

/**
 * Does something with every row of a picture, strip by strip from the top; `signal` is obeyed between strips.
 * @throws HaikeiError `cancelled`
 */
export async function inStrips(
  signal: AbortSignal,
  { pixels, rows, onStrip }: Strips,
  work: (top: number, bottom: number) => void,
): Promise<void> {
  const step = Math.max(1, Math.floor((STRIP_PIXELS * rows) / pixels));
  const total = Math.ceil(rows / step);
  for (let done = 0; done < total; done++) {
    throwIfCancelled(signal);
    work(done * step, Math.min(rows, (done + 1) * step));
    onStrip?.(done + 1, total);
    await nextTurn();
  }
  throwIfCancelled(signal);
}
