import { HaikeiError } from '../../errors/haikei-error.js';

/** Frames a second as a fraction in lowest terms. */
export type FrameRate = readonly [numerator: number, denominator: number];

/** Rates of television that decimals only come near to. */
const TELEVISION: Readonly<Record<string, FrameRate>> = {
  '23.976': [24_000, 1001],
  '23.98': [24_000, 1001],
  '29.97': [30_000, 1001],
  '47.952': [48_000, 1001],
  '59.94': [60_000, 1001],
};

const [SLOWEST, FASTEST] = [1, 240];

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));

function fractionOf(text: string): FrameRate | null {
  const known = Object.prototype.hasOwnProperty.call(TELEVISION, text) ? TELEVISION[text] : undefined;
  if (known) return known;
  const fraction = /^(\d{1,10})\/(\d{1,10})$/.exec(text);
  if (fraction) return [Number(fraction[1]), Number(fraction[2])];
  const decimal = /^(\d{1,3})(?:\.(\d{1,3}))?$/.exec(text);
  if (!decimal) return null;
  const [whole, digits] = [decimal[1]!, decimal[2] ?? ''];
  return [Number(whole + digits), 10 ** digits.length];
}

/** What `shot.json` and ffmpeg take. */
const LARGEST = 1_000_000;

/**
 * A rate as ffprobe says it, `30000/1001`, in lowest terms; null for what is none from 1 to 240 frames a second. Odd means
 * of videos whose frames come at odd times are taken to the thousandth.
 */
export function frameRateOf(text: string): FrameRate | null {
  const [numerator, denominator] = fractionOf(text.trim()) ?? [0, 0];
  const rate = denominator === 0 ? NaN : numerator / denominator;
  if (!(rate >= SLOWEST && rate <= FASTEST)) return null;
  const [above, below] =
    Math.max(numerator, denominator) > LARGEST ? [Math.round(rate * 1000), 1000] : [numerator, denominator];
  const common = divisor(above, below);
  return [above / common, below / common];
}

/**
 * `24`, `23.976`, `12.5` or `24000/1001`.
 * @throws HaikeiError `usage` for what is no rate from 1 to 240 frames a second
 */
export function parseFrameRate(text: string): FrameRate {
  const rate = frameRateOf(text);
  if (rate !== null) return rate;
  const reason = `--fps "${text}": expected ${SLOWEST} to ${FASTEST} frames a second, such as 24, 23.976 or 24000/1001`;
  throw new HaikeiError('usage', { reason });
}
