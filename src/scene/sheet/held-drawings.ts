import type { SheetSpan } from './time-sheet.js';

/** How a column moves. */
export interface HeldDrawings {
  /** Different ones; empty cels do not count. */
  readonly drawings: number;
  /** For how many frames a drawing mostly stands: 3 is “on threes”; 0 where there is none. */
  readonly on: number;
}

/** Of lengths that are as frequent, the shorter. The last run counts only where it is the only one: the cut may end in it. */
export function heldDrawings(spans: readonly SheetSpan[]): HeldDrawings {
  const drawn = spans.filter(({ drawing }) => drawing !== null);
  const whole = drawn.length > 1 && drawn.at(-1) === spans.at(-1) ? drawn.slice(0, -1) : drawn;
  const counts = new Map<number, number>();
  for (const { frames } of whole) counts.set(frames, (counts.get(frames) ?? 0) + 1);
  const [most] = [...counts].sort(([a, many], [b, others]) => others - many || a - b);
  return { drawings: new Set(drawn.map(({ drawing }) => drawing)).size, on: most?.[0] ?? 0 };
}
