import type { BlendMode } from './blend-mode.js';

/**
 * A blend of whole colours: backdrop RGB at `b` of `backdrop`, source RGB at `s` of `source`, result into the
 * first three values of `out`. All 0..1.
 */
export type ColourBlend = (
  backdrop: Float32Array,
  b: number,
  at: { readonly source: Float32Array; s: number },
  out: Float32Array,
) => void;

const luminosity = (rgb: Float32Array, i: number): number =>
  0.3 * rgb[i]! + 0.59 * rgb[i + 1]! + 0.11 * rgb[i + 2]!;

const saturation = (rgb: Float32Array, i: number): number =>
  Math.max(rgb[i]!, rgb[i + 1]!, rgb[i + 2]!) - Math.min(rgb[i]!, rgb[i + 1]!, rgb[i + 2]!);

function copyColour(from: Float32Array, i: number, out: Float32Array): void {
  out[0] = from[i]!;
  out[1] = from[i + 1]!;
  out[2] = from[i + 2]!;
}

/** `SetSat` of the W3C text: stretches the colour so that its largest and smallest channel differ by `wanted`. */
function setSaturation(out: Float32Array, wanted: number): void {
  const low = Math.min(out[0]!, out[1]!, out[2]!);
  const range = saturation(out, 0);
  const scale = range > 0 ? wanted / range : 0;
  for (let c = 0; c < 3; c++) out[c] = (out[c]! - low) * scale;
}

/** `SetLum` with `ClipColor`: shifts to the wanted luminosity, then pulls the colour towards grey into 0..1. */
function setLuminosity(out: Float32Array, wanted: number): void {
  const shift = wanted - luminosity(out, 0);
  for (let c = 0; c < 3; c++) out[c]! += shift;
  const low = Math.min(out[0]!, out[1]!, out[2]!);
  const high = Math.max(out[0]!, out[1]!, out[2]!);
  if (low < 0) scaleFrom(out, wanted, wanted / (wanted - low));
  if (high > 1) scaleFrom(out, wanted, (1 - wanted) / (high - wanted));
}

function scaleFrom(out: Float32Array, centre: number, scale: number): void {
  for (let c = 0; c < 3; c++) out[c] = centre + (out[c]! - centre) * scale;
}

/**
 * Blend modes that need all three channels at once. Hue, saturation, colour and luminosity as in W3C
 * Compositing and Blending Level 1 §10 with luminosity 0.3/0.59/0.11; darker and lighter colour keep the
 * colour of lower or higher luminosity.
 */
export const WHOLE_COLOUR_MODES: Readonly<Partial<Record<BlendMode, ColourBlend>>> = {
  hue: (backdrop, b, { source, s }, out) => {
    copyColour(source, s, out);
    setSaturation(out, saturation(backdrop, b));
    setLuminosity(out, luminosity(backdrop, b));
  },
  saturation: (backdrop, b, { source, s }, out) => {
    copyColour(backdrop, b, out);
    setSaturation(out, saturation(source, s));
    setLuminosity(out, luminosity(backdrop, b));
  },
  color: (backdrop, b, { source, s }, out) => {
    copyColour(source, s, out);
    setLuminosity(out, luminosity(backdrop, b));
  },
  luminosity: (backdrop, b, { source, s }, out) => {
    copyColour(backdrop, b, out);
    setLuminosity(out, luminosity(source, s));
  },
  'darker-color': (backdrop, b, { source, s }, out) => {
    if (luminosity(source, s) < luminosity(backdrop, b)) copyColour(source, s, out);
    else copyColour(backdrop, b, out);
  },
  'lighter-color': (backdrop, b, { source, s }, out) => {
    if (luminosity(source, s) > luminosity(backdrop, b)) copyColour(source, s, out);
    else copyColour(backdrop, b, out);
  },
};
