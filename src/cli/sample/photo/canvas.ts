/** Red, green, blue; linear light, 1 is white in the sun. */
export type Colour = readonly [number, number, number];

export const mixColours = (a: Colour, b: Colour, t: number): Colour => [
  a[0] + (b[0] - a[0]) * t,
  a[1] + (b[1] - a[1]) * t,
  a[2] + (b[2] - a[2]) * t,
];

export const scaleColour = (c: Colour, by: number): Colour => [c[0] * by, c[1] * by, c[2] * by];

/** Linear light, RGB and coverage (premultiplied), onto which everything is laid from far to near. */
export class Canvas {
  readonly rgb: Float32Array;
  readonly alpha: Float32Array;

  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    this.rgb = new Float32Array(width * height * 3);
    this.alpha = new Float32Array(width * height);
  }

  /** Lays colour over what is there. */
  lay(x: number, y: number, colour: Colour, coverage: number): void {
    if (x < 0 || y < 0 || x >= this.width || y >= this.height || coverage <= 0) return;
    const at = y * this.width + x;
    const a = coverage > 1 ? 1 : coverage;
    const i = at * 3;
    this.rgb[i] = this.rgb[i]! * (1 - a) + colour[0] * a;
    this.rgb[i + 1] = this.rgb[i + 1]! * (1 - a) + colour[1] * a;
    this.rgb[i + 2] = this.rgb[i + 2]! * (1 - a) + colour[2] * a;
    this.alpha[at] = this.alpha[at]! * (1 - a) + a;
  }
}
