import * as v from 'valibot';
import { COMPANION_LIMITS } from '../companion-limits.js';
import { isPlainName } from '../names/is-plain-name.js';

/** Pieces that several messages are made of. */

export const shortText = (length: number) =>
  v.pipe(v.string(), v.maxLength(length, `is longer than ${length}`));

export const finite = v.pipe(v.number(), v.finite('is no number'));

export const digest = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'is no SHA-256'));

export const plainName = v.pipe(v.string(), v.check(isPlainName, 'is no name of a file in the job'));

export const whole = (most: number) =>
  v.pipe(
    v.number(),
    v.integer('is not a whole number'),
    v.minValue(0, 'is below 0'),
    v.maxValue(most, `is more than ${most}`),
  );

/** A file as whoever wrote it knows it: it is used only where it is this one. */
export const writtenFile = v.strictObject({
  name: plainName,
  bytes: whole(COMPANION_LIMITS.file),
  sha256: digest,
});
