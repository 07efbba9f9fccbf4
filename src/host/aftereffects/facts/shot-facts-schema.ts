import * as v from 'valibot';

const LONGEST = 40_000;
const text = v.pipe(v.string(), v.maxLength(LONGEST, `is longer than ${LONGEST}`));
const finite = v.pipe(v.number(), v.finite('is no number'));
const id = v.pipe(v.number(), v.integer('is not a whole number'));
const side = v.pipe(id, v.minValue(0, 'is below 0'), v.maxValue(300_000, 'is more than 300000'));
const pair = v.tuple([finite, finite]);
const texts = v.record(text, text);
const many = <const Schema extends v.GenericSchema>(schema: Schema) =>
  v.pipe(v.array(schema), v.maxLength(20_000, 'are more than 20000'));

const layer = v.strictObject({
  id,
  name: text,
  type: v.picklist(['av', 'text', 'shape', 'camera', 'light', 'other']),
  item: v.nullable(id),
  ...{ enabled: v.boolean(), locked: v.boolean(), solo: v.boolean(), shy: v.boolean() },
  ...{ hasVideo: v.boolean(), isNull: v.boolean(), isAdjustment: v.boolean(), isGuide: v.boolean() },
  threeD: v.boolean(),
  label: finite,
  switches: many(finite),
  time: v.strictObject({
    ...{ inPoint: finite, outPoint: finite, startTime: finite, stretch: finite },
    ...{ remapped: v.boolean(), blended: v.boolean() },
  }),
  place: v.strictObject({ anchor: pair, position: pair, moving: v.boolean() }),
  opacity: finite,
  parent: v.nullable(id),
  matte: v.nullable(v.strictObject({ layer: id, type: finite })),
  isMatte: v.boolean(),
  masks: finite,
  effects: finite,
  comment: text,
  mark: v.nullable(texts),
});

const comp = v.strictObject({
  ...{ id, name: text, width: side, height: side, frameRate: finite },
  duration: v.pipe(finite, v.maxValue(36_000, 'is longer than ten hours')),
  layers: many(layer),
});

const plain = {
  ...{ id, name: text, comment: text, width: side, height: side },
  ...{ pixelAspect: finite, frameRate: finite, duration: finite },
};

const alpha = v.strictObject({
  mode: v.picklist(['straight', 'premultiplied', 'ignore']),
  inverted: v.boolean(),
  matteColour: v.tuple([finite, finite, finite]),
});

const item = v.variant('kind', [
  v.strictObject({ ...plain, kind: v.literal('comp') }),
  v.strictObject({
    ...plain,
    kind: v.picklist(['file', 'solid', 'placeholder']),
    path: v.nullable(text),
    missing: v.boolean(),
    isStill: v.boolean(),
    alpha: v.nullable(alpha),
    loop: finite,
    folder: v.nullable(id),
  }),
]);

/** `ShotFacts` from another program. */
export const SHOT_FACTS_SCHEMA = v.strictObject({
  project: v.strictObject({
    file: text,
    bitsPerChannel: finite,
    management: v.picklist(['adobe', 'ocio']),
    linear: v.boolean(),
    workingSpace: text,
  }),
  root: id,
  comps: many(comp),
  items: many(item),
  folder: v.nullable(id),
});
