import * as v from 'valibot';
import { CARD_LIMITS as LIMITS } from './model-card-limits.js';

const line = v.pipe(v.string(), v.minLength(1), v.maxLength(LIMITS.line));
const paragraph = v.pipe(v.string(), v.maxLength(LIMITS.paragraph));
const count = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
const measure = v.pipe(v.number(), v.finite(), v.minValue(0));
const localText = v.object({ en: line, ja: line });

/** A name that is also safe as a file name in every file system. */
const identifier = v.pipe(
  v.string(),
  v.maxLength(LIMITS.name),
  v.regex(/^[A-Za-z0-9][A-Za-z0-9_.-]*$/, 'only letters, digits, ".", "_" and "-", not starting with a sign'),
);

const weightsFile = v.pipe(
  v.string(),
  v.maxLength(LIMITS.line),
  v.regex(/^[^/\\\0:]+\.onnx$/i, 'a file name beside the card that ends in .onnx, without a folder'),
);

const sample = v.pipe(
  v.number(),
  v.finite(),
  v.minValue(-LIMITS.sampleValue),
  v.maxValue(LIMITS.sampleValue),
);

const range = v.pipe(
  v.tuple([sample, sample]),
  v.check(([low, high]) => low < high, 'the first value must be the smaller one'),
);

const tensorLayout = v.object({
  name: line,
  layout: v.picklist(['NCHW', 'NHWC']),
  range,
  channels: v.picklist(['RGB', 'BGR']),
});

const licence = v.object({
  weights: line,
  commercialUse: v.picklist(['allowed', 'forbidden', 'unknown']),
  attribution: paragraph,
  url: v.nullable(v.pipe(line, v.regex(/^https?:\/\//, 'an http or https address'))),
});

const geometry = v.object({
  normalisation: v.picklist(['none', 'global']),
  stride: count(1, LIMITS.alignment),
  halo: v.nullable(count(0, LIMITS.halo)),
  sizeMultiple: count(1, LIMITS.alignment),
});

const freeForm = v.nullable(
  v.pipe(
    v.unknown(),
    v.check((value) => !Array.isArray(value), 'an object, not a list'),
    v.record(v.string(), v.unknown()),
  ),
);

/** The shape of a card; what one field says of another is checked by `card-contradiction.ts`. */
export const modelCardSchema = v.object({
  format: v.literal('haikei-model-card/1'),
  name: identifier,
  version: line,
  title: localText,
  file: weightsFile,
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, '64 lower-case hexadecimal digits')),
  bytes: count(1, LIMITS.weights),
  licence,
  tensors: v.object({
    input: tensorLayout,
    output: tensorLayout,
    hands: v.nullable(v.object({ name: line, length: count(1, LIMITS.hands) })),
  }),
  geometry,
  hands: v.pipe(v.array(v.object({ id: identifier, title: localText })), v.maxLength(LIMITS.hands)),
  cost: v.object({ parameters: v.nullable(measure), multiplyAddsPerPixel: v.nullable(measure) }),
  training: freeForm,
  metrics: freeForm,
  intendedUse: paragraph,
  knownFailures: v.pipe(v.array(paragraph), v.maxLength(LIMITS.knownFailures)),
});
