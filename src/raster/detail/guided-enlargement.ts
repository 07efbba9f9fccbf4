import { enlargedPositions, type EnlargedPositions } from './enlarged-positions.js';
import { FIT_SIZE } from './fit-row.js';
import { createMeanFits } from './mean-fit-row.js';
import type { GuidedPair } from './pair-products.js';

/** The size to enlarge to, in pixels. */
interface FullSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Turns rows `top` to `bottom` (exclusive) of the full-size photo into rows of the full-size painting, in place:
 * interleaved red, green, blue, sRGB, 0..1, both ways.
 */
export type EnlargeRows = (rgb: Float32Array, top: number, bottom: number) => void;

/**
 * Enlarges a painting by what the photo shows at full size: contours come out as sharp as the photo's and where the
 * photo has them, while masses stay as flat as they were painted, since grain and texture of the photo were not
 * followed by the painting and so are not followed here.
 *
 * Joint upsampling by a guided filter: how the painting follows the photo is fitted at the small size, averaged and
 * enlarged bilinearly, and then holds for the full-size photo. He, Sun, Tang, "Guided Image Filtering", IEEE TPAMI
 * 35, 2013; He, Sun, "Fast Guided Filter", arXiv:1505.00996, 2015. Windows of three by three pixels, the smallest
 * there are: a larger one lets grain back in around contours.
 *
 * Rows may be asked for in any order and in strips of any height, always with the same result; from the top is fastest.
 */
export function createGuidedEnlargement(pair: GuidedPair, { width, height }: FullSize): EnlargeRows {
  const small = pair.photo;
  const meanFits = createMeanFits(pair);
  const rows = enlargedPositions(small.height, height);
  const columns = enlargedPositions(small.width, width);
  const fits = new Float32Array(small.width * FIT_SIZE);
  return (rgb, top, bottom) => {
    for (let y = top; y < bottom; y++) {
      const [first, second] = [meanFits(rows.first[y]!), meanFits(rows.second[y]!)];
      between(first, second, rows.fraction[y]!, fits);
      applyFits(fits, columns, rgb.subarray((y - top) * width * 3, (y - top + 1) * width * 3));
    }
  };
}

/** The row that lies a share of the way from one to the next. */
function between(first: Float32Array, second: Float32Array, share: number, out: Float32Array): void {
  for (let i = 0; i < out.length; i++) out[i] = first[i]! + share * (second[i]! - first[i]!);
}

/** Each pixel of a row by the fit between its two neighbours. */
function applyFits(fits: Float32Array, columns: EnlargedPositions, rgb: Float32Array): void {
  const { first, second, fraction } = columns;
  for (let x = 0, at = 0; x < first.length; x++, at += 3) {
    const [left, right] = [first[x]! * FIT_SIZE, second[x]! * FIT_SIZE];
    const across = fraction[x]!;
    const [r, g, b] = [rgb[at]!, rgb[at + 1]!, rgb[at + 2]!];
    for (let c = 0; c < 3; c++) {
      const i = left + 4 * c;
      const j = right + 4 * c;
      const near = fits[i]! * r + fits[i + 1]! * g + fits[i + 2]! * b + fits[i + 3]!;
      const next = fits[j]! * r + fits[j + 1]! * g + fits[j + 2]! * b + fits[j + 3]!;
      const value = near + across * (next - near);
      rgb[at + c] = value > 0 ? (value < 1 ? value : 1) : 0;
    }
  }
}
