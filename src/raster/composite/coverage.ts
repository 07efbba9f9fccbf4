import type { Rect } from '../../geometry/rect.js';
import { intersectRects, isEmptyRect } from '../../geometry/rect.js';
import type { CompositeMask } from './node.js';
import type { Patch } from './surface.js';
import { maxSample } from '../pixels.js';

/** How much of a node shows at each of its pixels: opacity times mask. */
export interface Coverage {
  readonly opacity: number;
  /** The mask's value, 0..1, where `mask` does not reach; 1 without a mask. */
  readonly outside: number;
  readonly mask: Patch | null;
}

export const fullCoverage = (opacity: number): Coverage => ({ opacity, outside: 1, mask: null });

/** Reads the part of the mask that lies in `rect`. */
export function readCoverage(opacity: number, mask: CompositeMask | null, rect: Rect): Coverage {
  if (mask === null) return fullCoverage(opacity);
  const part = intersectRects(mask.bounds, rect);
  const patch = isEmptyRect(part) ? null : { rect: part, pixels: mask.read(part) };
  return { opacity, outside: mask.outside, mask: patch };
}

/** Whether every pixel shows fully, so that nothing needs to be multiplied. */
export const isWhole = (coverage: Coverage): boolean =>
  coverage.opacity === 1 && coverage.outside === 1 && coverage.mask === null;

/** Multiplies the alpha of a row of RGBA that starts at document position (`left`, `y`). */
export function coverRow(coverage: Coverage, left: number, y: number, row: Float32Array): void {
  const { opacity, outside, mask } = coverage;
  const inMask = mask !== null && y >= mask.rect.top && y < mask.rect.bottom;
  const from = inMask ? (mask.rect.left - left) * 4 : row.length;
  const to = inMask ? (mask.rect.right - left) * 4 : row.length;
  const around = opacity * outside;
  for (let i = 3; i < Math.min(from, row.length); i += 4) row[i]! *= around;
  if (!inMask) return;
  coverMasked(mask, { opacity, left, y }, row);
  for (let i = Math.max(0, to) + 3; i < row.length; i += 4) row[i]! *= around;
}

function coverMasked(
  mask: Patch,
  at: { readonly opacity: number; readonly left: number; readonly y: number },
  row: Float32Array,
): void {
  const { width, data, depth } = mask.pixels;
  const scale = at.opacity / maxSample(depth);
  let from = (at.y - mask.rect.top) * width;
  let to = (mask.rect.left - at.left) * 4 + 3;
  for (const end = from + width; from < end; from++, to += 4) row[to]! *= data[from]! * scale;
}
