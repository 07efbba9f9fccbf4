/** Encoded RGB, whole numbers 0..255. */
export type LightColour = readonly [red: number, green: number, blue: number];

/** A colour that shadows or lights lean towards; `amount` 0..1. Lightness is the tone curve's business. */
export interface SplitTone {
  readonly colour: LightColour;
  readonly amount: number;
}

/** One range of hues and what becomes of it. Hues are angles of OKLCh in degrees: 29 red, 110 yellow, 142 green, 264 blue. */
export interface HueChange {
  /** What it is for: `sky`, `foliage`. */
  readonly name: string;
  readonly hue: number;
  /** Full width of the range in degrees; fades out towards both ends. */
  readonly width: number;
  /** Chroma is multiplied by this. */
  readonly gain: number;
  /** Degrees that the hue turns. */
  readonly turn: number;
  /** Added to lightness, which runs from 0 to 1. */
  readonly lift: number;
}

/** Air between the eye and what is far: densest at the horizon. Lengths are shares of the frame's height. */
export interface Haze {
  readonly colour: LightColour;
  /** Opacity at the horizon, 0..1. */
  readonly amount: number;
  /** From the top of the frame. */
  readonly horizon: number;
  /** How far up and down it reaches (one standard deviation). */
  readonly above: number;
  readonly below: number;
}

/** Light that spreads beyond what shines. */
export interface Bloom {
  /** Lightness from which a colour shines, 0..1 of the plate before the light. */
  readonly threshold: number;
  /** Standard deviation as a share of the frame's width. */
  readonly radius: number;
  /** Opacity of the Screen layer, 0..1. */
  readonly amount: number;
  readonly tint: LightColour;
  /** 0..1: how far only what outshines its surroundings shines, so that a wide bright sky does not. */
  readonly local: number;
  /** 0..1: how far only warm colours shine (lamps, windows). */
  readonly warmth: number;
}

/**
 * A light: a colour script for a plate, small enough to be read by a person. Works on the encoded values of the
 * document's own profile, as an artist's own adjustment layers do.
 */
export interface LightScript {
  readonly format: 'haikei-light/1';
  readonly id: string;
  readonly title: { readonly en: string; readonly ja: string };
  /** Points of the tone curve, input and output 0..255, from input 0 to input 255. */
  readonly tone: readonly (readonly [input: number, output: number])[];
  readonly shadow: SplitTone;
  readonly light: SplitTone;
  readonly chroma: { readonly gain: number; readonly hues: readonly HueChange[] };
  readonly haze: Haze | null;
  readonly bloom: Bloom | null;
}
