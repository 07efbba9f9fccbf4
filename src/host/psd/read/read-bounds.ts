import { HaikeiError } from '../../../errors/haikei-error.js';
import type { Rect } from '../../../geometry/rect.js';
import type { Cursor } from './cursor.js';
import { maxSide } from './limits.js';

/** A rectangle as PSD stores it: top, left, bottom, right. It may be empty but not inside out. */
export function readBounds(cursor: Cursor, version: 1 | 2): Rect {
  const at = cursor.offset;
  const top = cursor.i32();
  const left = cursor.i32();
  const bottom = cursor.i32();
  const right = cursor.i32();
  if (bottom < top) cursor.damaged(`bottom ${bottom} above top ${top}`, 'top ≤ bottom', at);
  if (right < left) cursor.damaged(`right ${right} left of left ${left}`, 'left ≤ right', at);
  refuseLong(`height of ${cursor.where}`, bottom - top, maxSide(version));
  refuseLong(`width of ${cursor.where}`, right - left, maxSide(version));
  return { left, top, right, bottom };
}

function refuseLong(what: string, value: number, limit: number): void {
  if (value > limit) throw new HaikeiError('file-too-large', { what, value, limit });
}
