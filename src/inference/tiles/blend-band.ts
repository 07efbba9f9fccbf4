import { rect } from '../../geometry/rect.js';
import type { Rect } from '../../geometry/rect.js';
import type { BlendedAxis } from './blended-axis.js';

/** Adds up weighted tiles in a band as high as one tile, and hands the rows out when nothing is left to add. */
export interface BlendBand {
  /** Adds the tile at (`column`, `row`): interleaved RGB of the full tile. Rows must come from the top. */
  add(rgb: Float32Array, column: number, row: number): void;
  /** Writes the rows that only tiles up to `row` reach, and moves the band down to the next row of tiles. */
  flush(row: number): void;
}

export function createBlendBand(
  columns: BlendedAxis,
  rows: BlendedAxis,
  picture: { readonly width: number; readonly height: number },
  write: (area: Rect, rgb: Float32Array) => void,
): BlendBand {
  const { width, height } = picture;
  const band = new Float32Array(width * rows.size * 3);
  return {
    add(rgb, column, row) {
      const left = columns.starts[column]!;
      const span = Math.min(columns.size, width - left);
      const across = columns.weights[column]!;
      for (let y = 0; y < rows.size; y++) {
        const down = rows.weights[row]![y]!;
        if (down > 0)
          addRow(band, (y * width + left) * 3, rgb.subarray(y * columns.size * 3), { across, down, span });
      }
    },
    flush(row) {
      const top = rows.starts[row]!;
      const next = Math.min(rows.starts[row + 1] ?? height, height);
      const done = (next - top) * width * 3;
      write(rect(0, top, width, next), band.subarray(0, done));
      band.copyWithin(0, done);
      band.fill(0, band.length - done);
    },
  };
}

interface RowWeights {
  readonly across: Float32Array;
  readonly down: number;
  /** How many pixels of the row lie in the picture. */
  readonly span: number;
}

function addRow(band: Float32Array, offset: number, rgb: Float32Array, weights: RowWeights): void {
  const { across, down, span } = weights;
  let at = offset;
  let from = 0;
  for (let x = 0; x < span; x++) {
    const weight = across[x]! * down;
    band[at] = band[at]! + rgb[from]! * weight;
    band[at + 1] = band[at + 1]! + rgb[from + 1]! * weight;
    band[at + 2] = band[at + 2]! + rgb[from + 2]! * weight;
    at += 3;
    from += 3;
  }
}
