/** A half-open rectangle in whole pixels of the document: x in [left, right), y in [top, bottom). */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const rect = (left: number, top: number, right: number, bottom: number): Rect => ({
  left,
  top,
  right,
  bottom,
});

export const rectFromSize = (width: number, height: number): Rect => rect(0, 0, width, height);

export const rectWidth = (r: Rect): number => Math.max(0, r.right - r.left);

export const rectHeight = (r: Rect): number => Math.max(0, r.bottom - r.top);

export const isEmptyRect = (r: Rect): boolean => r.right <= r.left || r.bottom <= r.top;

/** The common part of both; empty (never negative) where they do not touch. */
export function intersectRects(a: Rect, b: Rect): Rect {
  const left = Math.max(a.left, b.left);
  const top = Math.max(a.top, b.top);
  return rect(
    left,
    top,
    Math.max(left, Math.min(a.right, b.right)),
    Math.max(top, Math.min(a.bottom, b.bottom)),
  );
}

/** The smallest rectangle around all that are not empty; 0 on every side where there are none. */
export function uniteRects(rects: readonly Rect[]): Rect {
  const filled = rects.filter((r) => !isEmptyRect(r));
  const [first] = filled;
  if (!first) return rect(0, 0, 0, 0);
  return filled.reduce((a, b) =>
    rect(
      Math.min(a.left, b.left),
      Math.min(a.top, b.top),
      Math.max(a.right, b.right),
      Math.max(a.bottom, b.bottom),
    ),
  );
}

/** Grown by `margin` pixels on every side. */
export const inflateRect = (r: Rect, margin: number): Rect =>
  rect(r.left - margin, r.top - margin, r.right + margin, r.bottom + margin);

export const translateRect = (r: Rect, dx: number, dy: number): Rect =>
  rect(r.left + dx, r.top + dy, r.right + dx, r.bottom + dy);

/** `1920×1080 at (0, 0)`: the form used in messages. */
export const describeRect = (r: Rect): string => `${rectWidth(r)}×${rectHeight(r)} at (${r.left}, ${r.top})`;
