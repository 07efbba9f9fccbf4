import * as v from 'valibot';
import { wholeBetween } from '../schema/whole-between.js';

const FRAMES = 100_000;
const PIXELS = 300_000;

const number = (low: number, high: number): v.GenericSchema<number> =>
  v.pipe(v.number(), v.minValue(low, `is less than ${low}`), v.maxValue(high, `is more than ${high}`));

const share = number(0, 1);

const ease = v.union([
  v.picklist(['linear', 'in', 'out', 'in-out', 'hold']),
  v.strictTuple([share, number(-10, 10), share, number(-10, 10)]),
]);

const key = v.strictObject({
  frame: wholeBetween(0, FRAMES),
  x: number(-PIXELS, PIXELS),
  y: number(-PIXELS, PIXELS),
  zoom: v.optional(number(0.05, 20), 1),
  ease: v.optional(ease, 'linear'),
});

const inOrder = (keys: readonly { readonly frame: number }[]): boolean =>
  keys.every(({ frame }, index) => index === 0 || frame > keys[index - 1]!.frame);

/** What a camera file may say; nothing else may be in it. */
export const CAMERA_SCHEMA = v.strictObject({
  format: v.literal('haikei-camera/1'),
  frame: v.optional(
    v.nullable(v.strictObject({ width: wholeBetween(1, 30_000), height: wholeBetween(1, 30_000) })),
    null,
  ),
  keys: v.pipe(
    v.array(key),
    v.minLength(1, 'needs at least one key'),
    v.maxLength(10_000, 'has more than 10000 keys'),
    v.check((keys) => inOrder(keys), 'must be in order of their frames, no frame twice'),
  ),
  speeds: v.optional(
    v.pipe(
      v.record(
        v.pipe(v.string(), v.minLength(1, 'is empty'), v.maxLength(256, 'is longer than 256 characters')),
        number(-20, 20),
      ),
      v.maxEntries(500, 'has more than 500 entries'),
    ),
    {},
  ),
});
