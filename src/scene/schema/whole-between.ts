import * as v from 'valibot';

/** A whole number from `low` to `high`, both included. */
export const wholeBetween = (low: number, high: number): v.GenericSchema<number> =>
  v.pipe(
    v.number(),
    v.integer('is not a whole number'),
    v.minValue(low, `is less than ${low}`),
    v.maxValue(high, `is more than ${high}`),
  );
