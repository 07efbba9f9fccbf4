import { smoothThrough } from '../catmull-rom.js';
import type { Point } from '../catmull-rom.js';
import { contour, penLine, taper } from './pen-line.js';
import type { Paint, Sheet, Stencil } from './sheet.js';

/** A point of a figure: its own unit is the figure's height, x to the right and y up, both from between the feet. */
export type Mark = readonly [x: number, y: number];

export interface Tones {
  readonly lit: Paint;
  readonly shade: Paint;
}

const INK: Paint = [62, 42, 46];
const PIECES = 9;

/** Draws a figure the way cels are made: flat paint, one tone of shade, and a clean line around. */
export class Inker {
  constructor(
    private readonly sheet: Sheet,
    private readonly foot: Point,
    private readonly height: number,
    /** Half the width of a full line, in pixels. */
    private readonly pen: number,
  ) {}

  place([x, y]: Mark): Point {
    return { x: this.foot.x + x * this.height, y: this.foot.y - y * this.height };
  }

  outline(marks: readonly Mark[]): readonly Point[] {
    return smoothThrough(
      marks.map((mark) => this.place(mark)),
      PIECES,
      true,
    );
  }

  /** Paint, shade on the side away from the light, line. Hands over the stencil, for folds inside. */
  shape(marks: readonly Mark[], tones: Tones, shadeWidth = 0.012): Stencil {
    const outline = this.outline(marks);
    const inside = this.sheet.stencil(outline);
    this.sheet.lay(inside, tones.lit);
    this.sheet.lay(this.shadeOf(outline, inside, shadeWidth), tones.shade);
    this.contourOf(outline);
    return inside;
  }

  /** The part of a shape that the same shape, pushed towards the light, does not cover. */
  private shadeOf(outline: readonly Point[], inside: Stencil, width: number): Stencil {
    const by = width * this.height;
    const pushed = this.sheet.stencil(outline.map(({ x, y }) => ({ x: x - by, y: y - by * 0.35 })));
    return inside.map((open, i) => (open === 1 && pushed[i] === 0 ? 1 : 0));
  }

  private contourOf(outline: readonly Point[]): void {
    const closed = [...outline, outline[0]!, outline[1]!];
    this.sheet.fill(penLine(closed, contour(closed, this.pen)), INK);
  }

  /** A patch of paint within a shape, without a line. */
  patch(marks: readonly Mark[], paint: Paint, inside: Stencil): void {
    this.sheet.fill(this.outline(marks), paint, inside);
  }

  /** A free stroke that lands and lifts. */
  stroke(marks: readonly Mark[], weight = 0.8, paint: Paint = INK): void {
    const points = smoothThrough(
      marks.map((mark) => this.place(mark)),
      PIECES,
      false,
    );
    this.sheet.fill(penLine(points, taper(this.pen * weight)), paint);
  }
}
