import { rectWidth } from '../../geometry/rect.js';
import type { BlendMode } from './blend-mode.js';
import type { Shape } from './blend-row.js';
import { blendRow } from './blend-row.js';
import type { Coverage } from './coverage.js';
import { coverRow, isWhole } from './coverage.js';
import { decodeRow } from './decode-row.js';
import type { Patch, Surface } from './surface.js';

export interface DrawHow {
  readonly blend: BlendMode;
  readonly coverage: Coverage;
  readonly shape: Shape;
}

/** Composites a patch, which lies within the surface, onto it. One row at a time, so that it stays in the cache. */
export function drawPatch(surface: Surface, patch: Patch, how: DrawHow): void {
  const { rect, pixels } = patch;
  const row = new Float32Array(pixels.width * 4);
  const stride = rectWidth(surface.rect) * 4;
  const target = { data: surface.data, start: 0 };
  for (let y = rect.top; y < rect.bottom; y++) {
    decodeRow(pixels, y - rect.top, row);
    if (!isWhole(how.coverage)) coverRow(how.coverage, rect.left, y, row);
    target.start = (y - surface.rect.top) * stride + (rect.left - surface.rect.left) * 4;
    blendRow(target, row, how.blend, how.shape);
  }
}
