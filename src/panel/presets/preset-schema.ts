import * as v from 'valibot';
import { PRESET_LIMITS } from './preset.js';

const NAME_LIMIT = 1024;
const HAND_LIMIT = 200;

const name = v.pipe(v.string(), v.minLength(1), v.maxLength(NAME_LIMIT));
const between = (low: number, high: number): v.GenericSchema<number> =>
  v.pipe(v.number(), v.finite(), v.minValue(low), v.maxValue(high));

/** A look as it is stored. Numbers stand in the ranges of a job; nothing is taken on trust. */
export const lookSchema = v.object({
  model: v.nullable(name),
  hands: v.pipe(v.record(name, between(0, 100)), v.maxEntries(HAND_LIMIT)),
  light: v.nullable(name),
  strength: between(0, 1),
  detail: between(0.25, 4),
  bakeLight: v.boolean(),
});

export const presetSchema = v.object({
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(PRESET_LIMITS.name)),
  look: lookSchema,
});

export const settingsSchema = v.object({
  ...lookSchema.entries,
  profile: v.picklist(['commercial', 'personal']),
  hideSource: v.boolean(),
});
