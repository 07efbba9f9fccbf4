import { rect } from '../../geometry/rect.js';
import { areaSpan, shareOf } from '../area-span.js';
import { clampToUnit } from '../clamp-to-unit.js';
import type { ColourTransform } from '../colour/colour-transform.js';
import { srgbTransform } from '../colour/srgb-transform.js';
import type { Pixels } from '../pixels.js';

/**
 * Fills rows `top` to `bottom` (exclusive) of `target`, three channels in sRGB, with the averages of the areas
 * of `source` that they cover, parts of pixels counted in part. What is averaged are the sRGB-encoded values,
 * held to 0..1: what a network sees, shrunk as the pictures were that it learned from. Needs the source rows
 * under the strip as float.
 * @param source at least as large as `target` both ways, in the encoding of `transform`
 */
export function shrinkToSrgb(
  source: Pixels,
  transform: ColourTransform,
  target: Pixels,
  [top, bottom]: readonly [top: number, bottom: number],
): void {
  const { width, height } = source;
  const first = Math.floor(areaSpan(top, height, target.height).from);
  const end = Math.min(height, Math.ceil(areaSpan(bottom - 1, height, target.height).to));
  const rgb = new Float32Array((end - first) * width * 3);
  transform.toSrgb(source, rect(0, first, width, end), rgb);
  clampToUnit(rgb);
  const column = new Float64Array(width * 3);
  const row = new Float32Array(target.width * 3);
  for (let y = top; y < bottom; y++) {
    averageRows(rgb, first, areaSpan(y, height, target.height), column);
    averageColumns(column, width, row);
    srgbTransform.fromSrgb(row, rect(0, y, target.width, y + 1), target);
  }
}

/** The average of the rows in `span` into `out`; `rgb` begins with row `first`. */
function averageRows(
  rgb: Float32Array,
  first: number,
  span: { readonly from: number; readonly to: number },
  out: Float64Array,
): void {
  out.fill(0);
  const length = span.to - span.from;
  for (let y = Math.floor(span.from); y < span.to; y++) {
    const share = shareOf(span, y) / length;
    const at = (y - first) * out.length;
    // Rounding may let a span reach a hair into a row that is not there.
    if (at + out.length > rgb.length) break;
    for (let i = 0; i < out.length; i++) out[i]! += share * rgb[at + i]!;
  }
}

function averageColumns(column: Float64Array, width: number, out: Float32Array): void {
  const count = out.length / 3;
  for (let x = 0; x < count; x++) {
    const span = areaSpan(x, width, count);
    const length = span.to - span.from;
    let [red, green, blue] = [0, 0, 0];
    for (let from = Math.floor(span.from); from < span.to && from < width; from++) {
      const share = shareOf(span, from) / length;
      red += share * column[from * 3]!;
      green += share * column[from * 3 + 1]!;
      blue += share * column[from * 3 + 2]!;
    }
    out[x * 3] = red;
    out[x * 3 + 1] = green;
    out[x * 3 + 2] = blue;
  }
}
