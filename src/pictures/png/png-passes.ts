import type { PngHeader } from './png-header.js';

/** One sweep over the picture: pixel (i, j) of the pass is pixel (x0 + i·dx, y0 + j·dy) of the picture. */
export interface PngPass {
  readonly x0: number;
  readonly y0: number;
  readonly dx: number;
  readonly dy: number;
  readonly width: number;
  readonly height: number;
  /** Bytes of a row without its filter byte. */
  readonly rowBytes: number;
}

/** Adam7: the seven passes of the PNG specification, 8.2. */
const ADAM7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** The passes that hold pixels, in the file's order; a picture that is not interlaced is one. */
export function passesOf(header: PngHeader): readonly PngPass[] {
  const steps = header.interlaced ? ADAM7 : ([[0, 0, 1, 1]] as const);
  return steps
    .map(([x0, y0, dx, dy]) => {
      const width = Math.ceil((header.width - x0) / dx);
      const height = Math.ceil((header.height - y0) / dy);
      return {
        x0,
        y0,
        dx,
        dy,
        width,
        height,
        rowBytes: Math.ceil((width * header.samples * header.bits) / 8),
      };
    })
    .filter((pass) => pass.width > 0 && pass.height > 0);
}

/** Bytes of the whole picture with one filter byte a row, as the compressed stream unpacks to. */
export const filteredBytes = (passes: readonly PngPass[]): number =>
  passes.reduce((sum, pass) => sum + pass.height * (pass.rowBytes + 1), 0);
