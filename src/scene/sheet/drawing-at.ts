import type { SheetColumn } from './time-sheet.js';

/** The drawing of a column that stands at a frame; null is an empty cel, also before the start and after the end. */
export function drawingAt({ spans }: Pick<SheetColumn, 'spans'>, frame: number): string | null {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.frame <= frame) low = middle + 1;
    else high = middle;
  }
  const span = spans[low - 1];
  return span && frame < span.frame + span.frames ? span.drawing : null;
}
