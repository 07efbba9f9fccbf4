import * as v from 'valibot';

const between = (low: number, high: number): v.GenericSchema<number> =>
  v.pipe(v.number(), v.minValue(low, `is less than ${low}`), v.maxValue(high, `is more than ${high}`));

const level = v.pipe(
  v.number(),
  v.integer('is not a whole number'),
  v.minValue(0, 'is less than 0'),
  v.maxValue(255, 'is more than 255'),
);

const colour = v.strictTuple([level, level, level]);
const share = between(0, 1);
const title = v.pipe(v.string(), v.minLength(1, 'is empty'), v.maxLength(80, 'is longer than 80 characters'));

const rising = (points: readonly [number, number][]): boolean =>
  points.every(([input, output], i) => {
    const before = points[i - 1];
    return before === undefined || (input > before[0] && output >= before[1]);
  });

const tone = v.pipe(
  v.array(v.strictTuple([level, level])),
  v.minLength(2, 'needs at least 2 points'),
  v.maxLength(16, 'has more than 16 points'),
  v.check(
    (points) => points[0]?.[0] === 0 && points.at(-1)?.[0] === 255,
    'must run from input 0 to input 255',
  ),
  v.check((points) => rising(points), 'must rise: no input twice, no output below the one before'),
);

const hueChange = v.strictObject({
  name: title,
  hue: between(0, 360),
  width: between(10, 360),
  gain: between(0, 2),
  turn: between(-60, 60),
  lift: between(-0.2, 0.2),
});

const haze = v.strictObject({
  colour,
  amount: share,
  horizon: between(-1, 2),
  above: between(0.01, 10),
  below: between(0.01, 10),
});

const bloom = v.strictObject({
  threshold: between(0, 0.99),
  radius: between(0.001, 0.2),
  amount: share,
  tint: colour,
  local: share,
  warmth: share,
});

const split = v.strictObject({ colour, amount: share });

/** What a file of a light must say; nothing else may be in it. */
export const LIGHT_SCRIPT_SCHEMA = v.strictObject({
  format: v.literal('haikei-light/1'),
  id: v.pipe(
    v.string(),
    v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'may hold small letters, digits and single hyphens only'),
    v.maxLength(64, 'is longer than 64 characters'),
  ),
  title: v.strictObject({ en: title, ja: title }),
  tone,
  shadow: split,
  light: split,
  chroma: v.strictObject({
    gain: between(0, 2),
    hues: v.pipe(v.array(hueChange), v.maxLength(16, 'has more than 16 entries')),
  }),
  haze: v.nullable(haze),
  bloom: v.nullable(bloom),
});
