import { decodeSrgb, encodeSrgb } from '../colour/srgb-curve.js';

/** Lightness 0..1, chroma from 0 (about 0.32 at most in sRGB), hue in degrees 0..360: OKLCh, Ottosson 2020. */
export interface OkColour {
  readonly lightness: number;
  readonly chroma: number;
  readonly hue: number;
}

export type Rgb = readonly [red: number, green: number, blue: number];

/** Encoded sRGB 0..1 to OKLCh. */
export function toOk([red, green, blue]: Rgb): OkColour {
  const [r, g, b] = [decodeSrgb(red), decodeSrgb(green), decodeSrgb(blue)];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const c = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  const hue = (Math.atan2(c, a) * 180) / Math.PI;
  return {
    lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    chroma: Math.hypot(a, c),
    hue: hue < 0 ? hue + 360 : hue,
  };
}

/** Linear sRGB of a colour, outside 0..1 where it is outside sRGB. */
function toLinear({ lightness, chroma, hue }: OkColour): Rgb {
  const angle = (hue * Math.PI) / 180;
  const [a, b] = [chroma * Math.cos(angle), chroma * Math.sin(angle)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

/** The inverse of `toOk`; outside 0..1 where the colour is outside sRGB. */
export function fromOk(colour: OkColour): Rgb {
  const [red, green, blue] = toLinear(colour);
  return [encodeSrgb(red), encodeSrgb(green), encodeSrgb(blue)];
}

const inside = (value: number): boolean => value >= -1e-5 && value <= 1.00001;

const cube = (value: number): number => value * value * value;

/** Whether linear sRGB holds a colour; `a` and `b` are its two axes of hue and chroma. */
function fits(lightness: number, a: number, b: number): boolean {
  const l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
  const m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
  const s = cube(lightness - 0.0894841775 * a - 1.291485548 * b);
  return (
    inside(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s) &&
    inside(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s) &&
    inside(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s)
  );
}

/** Most chroma that sRGB holds at a lightness and hue, to within 0.00002, by halving. */
export function mostChroma(lightness: number, hue: number): number {
  const angle = (hue * Math.PI) / 180;
  const [x, y] = [Math.cos(angle), Math.sin(angle)];
  let [low, high] = [0, 0.4];
  while (high - low > 2e-5) {
    const chroma = (low + high) / 2;
    if (fits(lightness, chroma * x, chroma * y)) low = chroma;
    else high = chroma;
  }
  return low;
}
