import { type Rect, rect } from '../../geometry/rect.js';
import type { Shot } from '../../scene/shot.js';

/** Of the preview in the frame's pixels, which are shown one to one: as wide as a wide panel. */
export const PREVIEW_SIZE = { width: 420, height: 160 } as const;

/** Where a length lies around `middle` so that it stays inside 0..whole. */
function place(middle: number, length: number, whole: number): readonly [number, number] {
  const size = Math.min(length, whole);
  const start = Math.min(whole - size, Math.max(0, Math.round(middle - size / 2)));
  return [start, start + size];
}

/** The part of the frame that the preview shows: around `centre`, or the middle, and always inside the frame. */
export function previewRegion(
  { width, height }: Pick<Shot, 'width' | 'height'>,
  centre: { readonly x: number; readonly y: number } | null,
): Rect {
  const [left, right] = place(centre?.x ?? width / 2, PREVIEW_SIZE.width, width);
  const [top, bottom] = place(centre?.y ?? height / 2, PREVIEW_SIZE.height, height);
  return rect(left, top, right, bottom);
}
