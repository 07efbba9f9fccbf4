import { memoryOf } from './browser-memory.mjs';

/** Times its own duration that a look at the memory is followed by a pause. */
const PAUSES = 9;
/** Milliseconds from one look to the next at least. */
const LEAST = 250;

/**
 * Follows the memory of a process and its children until `end`, which answers the most, in megabytes; `least` is what it was
 * at the beginning. A look walks through all that the browser has mapped, seconds for a large document: looks that follow
 * each other without a pause would hold up whoever measures beside them, for ever.
 */
export function followMemory(process) {
  const least = memoryOf(process);
  let [most, timer] = [least, null];
  const look = () => {
    const from = performance.now();
    most = Math.max(most, memoryOf(process));
    timer = setTimeout(look, Math.max(LEAST, PAUSES * (performance.now() - from)));
  };
  look();
  return {
    least,
    end() {
      clearTimeout(timer);
      return Math.max(most, memoryOf(process));
    },
  };
}
