import * as v from 'valibot';
import { ROLES } from '../role.js';
import { DEFAULT_PAINT_JOB } from './default-paint-job.js';

/** Longest name of a layer, hand, light or model that a job may hold, in UTF-16 units. */
const NAME_LIMIT = 1024;
const ENTRY_LIMIT = 10_000;
export const TILE_RANGE = [32, 4096] as const;
export const DETAIL_RANGE = [0.25, 4] as const;

const name = v.pipe(
  v.string(),
  v.minLength(1, 'is empty'),
  v.maxLength(NAME_LIMIT, `is longer than ${NAME_LIMIT} characters`),
);

const fraction = v.pipe(v.number(), v.minValue(0, 'is less than 0'), v.maxValue(1, 'is more than 1'));

const detail = v.pipe(
  v.number(),
  v.minValue(DETAIL_RANGE[0], `is less than ${DETAIL_RANGE[0]}`),
  v.maxValue(DETAIL_RANGE[1], `is more than ${DETAIL_RANGE[1]}`),
);

const hands = v.pipe(
  v.record(
    name,
    v.pipe(v.number(), v.minValue(0, 'is less than 0'), v.maxValue(1_000_000, 'is more than 1000000')),
  ),
  v.maxEntries(ENTRY_LIMIT, `has more than ${ENTRY_LIMIT} entries`),
  v.check((weights) => {
    const values = Object.values(weights);
    return values.length === 0 || values.some((weight) => weight > 0);
  }, 'needs a hand with a weight above 0'),
  v.description("Weights of the model's hands, any sum above 0; empty for the model's first hand."),
);

const roles = v.pipe(
  v.record(name, v.picklist(ROLES)),
  v.maxEntries(ENTRY_LIMIT, `has more than ${ENTRY_LIMIT} entries`),
  v.description('Corrections of roles: layer name, path (`group/layer`) or `#key` to role.'),
);

const tile = v.pipe(
  v.number(),
  v.integer('is not a whole number'),
  v.minValue(TILE_RANGE[0], `is less than ${TILE_RANGE[0]}`),
  v.maxValue(TILE_RANGE[1], `is more than ${TILE_RANGE[1]}`),
);

const DEFAULT = DEFAULT_PAINT_JOB;

const described = <const S extends v.GenericSchema>(
  schema: S,
  text: string,
): v.SchemaWithPipe<readonly [S, v.DescriptionAction<v.InferOutput<S>, string>]> =>
  v.pipe(schema, v.description(text));

/** What a job file may say. Everything but `format` may be left out and then has its default; nothing else may be in it. */
export const PAINT_JOB_SCHEMA = v.strictObject({
  format: v.literal(DEFAULT.format),
  background: v.optional(
    described(
      v.nullable(name),
      'Name, path (`group/layer`) or `#key` of the layer to paint; null goes by roles.',
    ),
    DEFAULT.background,
  ),
  roles: v.optional(roles, { ...DEFAULT.roles }),
  model: v.optional(
    described(v.nullable(name), 'Name of a model; null takes the best one that the profile allows.'),
    DEFAULT.model,
  ),
  look: v.optional(
    v.strictObject({
      hands: v.optional(hands, {}),
      light: v.optional(
        described(v.nullable(name), 'Name of a colour script, or a path to one of your own (.json).'),
        null,
      ),
    }),
    {},
  ),
  bakeLight: v.optional(
    described(v.boolean(), "Put the light into the plate's pixels instead of layers above it."),
    DEFAULT.bakeLight,
  ),
  strength: v.optional(described(fraction, '0 is the photograph, 1 the painting.'), DEFAULT.strength),
  detail: v.optional(
    described(detail, 'How fine the brush is in relation to the frame: 2 paints with half as large a one.'),
    DEFAULT.detail,
  ),
  profile: v.optional(
    described(
      v.picklist(['commercial', 'personal']),
      'commercial refuses models whose licence does not plainly allow it.',
    ),
    DEFAULT.profile,
  ),
  hideSource: v.optional(
    described(v.boolean(), "Switch the source's eye off after painting."),
    DEFAULT.hideSource,
  ),
  tile: v.optional(
    described(
      v.nullable(tile),
      "Side of a tile in pixels, null for the runner's choice. Same picture either way.",
    ),
    DEFAULT.tile,
  ),
  reproducible: v.optional(
    described(v.boolean(), 'Leave the date out, so that the same job gives the same bytes.'),
    DEFAULT.reproducible,
  ),
});
