import type { TimedSpan } from './timed-column.js';

/** Spans within `frames`, the rest empty, neighbours that show the same made one. `spans` are in order, gaps allowed. */
export function mergeSpans(spans: readonly TimedSpan[], frames: number): readonly TimedSpan[] {
  const merged: TimedSpan[] = [];
  const add = (from: number, to: number, drawing: number | null): void => {
    const end = Math.min(to, frames);
    if (end <= from) return;
    const last = merged.at(-1);
    if (last?.drawing === drawing) merged[merged.length - 1] = { ...last, frames: end - last.frame };
    else merged.push({ frame: from, frames: end - from, drawing });
  };
  let at = 0;
  for (const span of spans) {
    add(at, span.frame, null);
    add(span.frame, span.frame + span.frames, span.drawing);
    at = span.frame + span.frames;
  }
  add(at, frames, null);
  return merged;
}
