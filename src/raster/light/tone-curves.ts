import { curveSpline } from './curve-spline.js';
import type { CurvePoint, CurvesLight } from './light-layer.js';
import type { LightColour, LightScript } from './light-script.js';

/** Inputs of the points that Photoshop's Curves will show. */
const INPUTS = [0, 24, 56, 96, 136, 176, 216, 255] as const;

const IDENTITY: readonly CurvePoint[] = [
  { input: 0, output: 0 },
  { input: 255, output: 255 },
];

const luma = ([r, g, b]: LightColour): number => 0.299 * r + 0.587 * g + 0.114 * b;

/** How far a channel leans at `x` 0..1: shadows first, lights last, nothing of the one in the other. */
function lean({ shadow, light }: LightScript, channel: 0 | 1 | 2, x: number): number {
  const dark = shadow.amount * (1 - x) ** 2;
  const bright = light.amount * x * x;
  return (
    dark * (shadow.colour[channel] - luma(shadow.colour)) +
    bright * (light.colour[channel] - luma(light.colour))
  );
}

/** Points of one channel, whole numbers, never falling. */
function channelPoints(script: LightScript, channel: 0 | 1 | 2): readonly CurvePoint[] {
  const tone = curveSpline(script.tone.map(([input, output]) => ({ input, output })));
  let floor = 0;
  return INPUTS.map((input) => {
    const wanted = Math.round(tone(input) + lean(script, channel, input / 255));
    floor = Math.min(255, Math.max(floor, wanted));
    return { input, output: floor };
  });
}

/**
 * Tone curve and split tones as one Curves adjustment. All of it lies in the channels' own curves: the master is left
 * to the artist, and the order of master and channels does not matter.
 */
export const toneCurves = (script: LightScript): CurvesLight => ({
  kind: 'curves',
  name: 'Haikei – tone',
  master: IDENTITY,
  red: channelPoints(script, 0),
  green: channelPoints(script, 1),
  blue: channelPoints(script, 2),
});
