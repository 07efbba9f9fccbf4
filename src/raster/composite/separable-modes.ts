import type { BlendMode } from './blend-mode.js';

/** One colour channel of a blend: `b` is the backdrop, `s` the source, both 0..1; the result is 0..1. */
export type ChannelBlend = (b: number, s: number) => number;

const multiply: ChannelBlend = (b, s) => b * s;
const screen: ChannelBlend = (b, s) => b + s - b * s;

function colorBurn(b: number, s: number): number {
  if (b >= 1) return 1;
  return s <= 0 ? 0 : Math.max(0, 1 - (1 - b) / s);
}

function colorDodge(b: number, s: number): number {
  if (b <= 0) return 0;
  return s >= 1 ? 1 : Math.min(1, b / (1 - s));
}

const hardLight: ChannelBlend = (b, s) => (s <= 0.5 ? multiply(b, 2 * s) : screen(b, 2 * s - 1));

/** Photoshop's own soft light: a square root where the W3C formula has a polynomial for dark backdrops. */
const softLight: ChannelBlend = (b, s) =>
  s <= 0.5 ? 2 * b * s + b * b * (1 - 2 * s) : 2 * b * (1 - s) + Math.sqrt(b) * (2 * s - 1);

const vividLight: ChannelBlend = (b, s) => (s <= 0.5 ? colorBurn(b, 2 * s) : colorDodge(b, 2 * s - 1));

const clampUnit = (x: number): number => Math.min(1, Math.max(0, x));

function divide(b: number, s: number): number {
  if (s <= 0) return b <= 0 ? 0 : 1;
  return Math.min(1, b / s);
}

/**
 * Blend modes that treat each colour channel alone. Formulas: W3C Compositing and Blending Level 1 §9 where it
 * has the mode, Adobe's "PDF Blend Modes: Addendum" and Photoshop's own results for the others.
 */
export const SEPARABLE_MODES: Readonly<Partial<Record<BlendMode, ChannelBlend>>> = {
  darken: (b, s) => Math.min(b, s),
  multiply,
  'color-burn': colorBurn,
  'linear-burn': (b, s) => Math.max(0, b + s - 1),
  lighten: (b, s) => Math.max(b, s),
  screen,
  'color-dodge': colorDodge,
  'linear-dodge': (b, s) => Math.min(1, b + s),
  overlay: (b, s) => hardLight(s, b),
  'soft-light': softLight,
  'hard-light': hardLight,
  'vivid-light': vividLight,
  'linear-light': (b, s) => clampUnit(b + 2 * s - 1),
  'pin-light': (b, s) => (s <= 0.5 ? Math.min(b, 2 * s) : Math.max(b, 2 * s - 1)),
  'hard-mix': (b, s) => (b + s >= 1 ? 1 : 0),
  difference: (b, s) => Math.abs(b - s),
  exclusion: (b, s) => b + s - 2 * b * s,
  subtract: (b, s) => Math.max(0, b - s),
  divide,
};
