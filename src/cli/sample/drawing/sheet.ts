import type { Point } from '../catmull-rom.js';
import { fillRows } from './fill-rows.js';

/** Red, green, blue, 0..255. */
export type Paint = readonly [number, number, number];

/** Samples a pixel is divided into, each way. */
export const FINE = 4;

/** Which fine samples a shape covers. */
export type Stencil = Uint8Array;

/** A sheet of celluloid at four times the resolution, flat paint without soft edges; scaled down at the end. */
export class Sheet {
  readonly fineWidth: number;
  readonly fineHeight: number;
  private readonly paint: Uint8Array;
  private readonly covered: Uint8Array;

  /** @param left where its corner lies in the picture, in pixels */
  constructor(
    readonly left: number,
    readonly top: number,
    readonly width: number,
    readonly height: number,
  ) {
    this.fineWidth = width * FINE;
    this.fineHeight = height * FINE;
    this.paint = new Uint8Array(this.fineWidth * this.fineHeight * 3);
    this.covered = new Uint8Array(this.fineWidth * this.fineHeight);
  }

  /** The inside of a closed line, in pixels of the picture. */
  stencil(outline: readonly Point[]): Stencil {
    const stencil = new Uint8Array(this.covered.length);
    const fine = outline.map(({ x, y }) => ({ x: (x - this.left) * FINE, y: (y - this.top) * FINE }));
    fillRows(fine, this.fineWidth, this.fineHeight, (from, to) => stencil.fill(1, from, to));
    return stencil;
  }

  /** Lays paint wherever the stencil is open, and `inside` too where one is given. */
  lay(stencil: Stencil, paint: Paint, inside: Stencil | null = null): void {
    for (let i = 0; i < stencil.length; i++) {
      if (stencil[i] === 0 || inside?.[i] === 0) continue;
      this.covered[i] = 1;
      this.paint.set(paint, i * 3);
    }
  }

  /** Lays paint on the inside of a closed line. */
  fill(outline: readonly Point[], paint: Paint, inside: Stencil | null = null): void {
    this.lay(this.stencil(outline), paint, inside);
  }

  /** RGBA of the sheet's size, straight alpha: the mean of the covered samples and how many they are. */
  resolve(): Uint8Array {
    const out = new Uint8Array(this.width * this.height * 4);
    for (let y = 0; y < this.height; y++) {
      for (let x = 0; x < this.width; x++) this.resolvePixel(x, y, out);
    }
    return out;
  }

  private resolvePixel(x: number, y: number, out: Uint8Array): void {
    let [count, r, g, b] = [0, 0, 0, 0];
    for (let j = 0; j < FINE; j++) {
      const row = (y * FINE + j) * this.fineWidth + x * FINE;
      for (let i = row; i < row + FINE; i++) {
        if (this.covered[i] === 0) continue;
        count++;
        r += this.paint[i * 3]!;
        g += this.paint[i * 3 + 1]!;
        b += this.paint[i * 3 + 2]!;
      }
    }
    if (count === 0) return;
    const alpha = Math.round((255 * count) / (FINE * FINE));
    out.set(
      [Math.round(r / count), Math.round(g / count), Math.round(b / count), alpha],
      (y * this.width + x) * 4,
    );
  }
}
