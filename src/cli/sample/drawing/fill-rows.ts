import type { Point } from '../catmull-rom.js';

/**
 * The rows of samples inside a closed line, by the non-zero winding rule. `each` gets offsets into an image that is
 * `width` wide, from the first to after the last.
 */
export function fillRows(
  outline: readonly Point[],
  width: number,
  height: number,
  each: (from: number, to: number) => void,
): void {
  const [top, bottom] = rowsOf(outline, height);
  for (let y = top; y < bottom; y++) {
    const crossings = crossingsAt(outline, y + 0.5).sort((a, b) => a.x - b.x);
    let winding = 0;
    for (let i = 0; i + 1 < crossings.length; i++) {
      winding += crossings[i]!.way;
      if (winding === 0) continue;
      const from = Math.max(0, Math.round(crossings[i]!.x));
      const to = Math.min(width, Math.round(crossings[i + 1]!.x));
      if (to > from) each(y * width + from, y * width + to);
    }
  }
}

function rowsOf(outline: readonly Point[], height: number): readonly [number, number] {
  let [top, bottom] = [Infinity, -Infinity];
  for (const { y } of outline) {
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return [Math.max(0, Math.floor(top)), Math.min(height, Math.ceil(bottom))];
}

interface Crossing {
  readonly x: number;
  readonly way: 1 | -1;
}

function crossingsAt(outline: readonly Point[], y: number): Crossing[] {
  const crossings: Crossing[] = [];
  for (let i = 0; i < outline.length; i++) {
    const a = outline[i]!;
    const b = outline[(i + 1) % outline.length]!;
    if (a.y <= y === b.y <= y) continue;
    crossings.push({ x: a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x), way: a.y < b.y ? 1 : -1 });
  }
  return crossings;
}
