import * as v from 'valibot';
import { CAMERA_SCHEMA } from '../camera/camera-schema.js';
import { wholeBetween } from '../schema/whole-between.js';

const FRAMES = 100_000;

const text = v.pipe(
  v.string(),
  v.minLength(1, 'is empty'),
  v.maxLength(4096, 'is longer than 4096 characters'),
);
/** What is opened must lie in or beside the shot's own folder, and be no way out of it to anywhere. */
const path = v.pipe(
  text,
  v.check(
    (value) => !value.includes('\0') && !value.includes('\\'),
    'must be written with / and without control characters',
  ),
);

const drawing = v.strictObject({ id: text, path, layer: v.nullable(text) });
const span = v.strictObject({
  frame: wholeBetween(0, FRAMES),
  frames: wholeBetween(1, FRAMES),
  drawing: v.nullable(text),
});

const finite = v.pipe(v.number(), v.finite());
const view = v.strictObject({
  frame: wholeBetween(0, FRAMES),
  left: finite,
  top: finite,
  zoom: v.pipe(v.number(), v.minValue(1e-4, 'is less than 0.0001'), v.maxValue(1e4, 'is more than 10000')),
});

const layer = v.pipe(
  v.strictObject({
    name: text,
    kind: v.picklist(['plate', 'book', 'cel']),
    blend: v.exactOptional(
      v.pipe(text, v.regex(/^[a-z]+(?:-[a-z]+)*$/, 'is not the name of a blend mode, as `linear-dodge`')),
    ),
    key: v.picklist(['none', 'white']),
    keyedIfOpaque: v.exactOptional(v.boolean()),
    smooth: v.boolean(),
    x: finite,
    y: finite,
    width: wholeBetween(1, 300_000),
    height: wholeBetween(1, 300_000),
    speed: v.pipe(v.number(), v.minValue(-20, 'is less than -20'), v.maxValue(20, 'is more than 20')),
    views: v.pipe(
      v.array(view),
      v.minLength(1, 'is empty'),
      v.maxLength(FRAMES, `has more than ${FRAMES} entries`),
      v.check(
        (views) => views.every(({ frame }, i) => (i === 0 ? frame === 0 : frame > views[i - 1]!.frame)),
        'does not begin at frame 0 and go on from there',
      ),
    ),
    drawings: v.pipe(v.array(drawing), v.maxLength(FRAMES, `has more than ${FRAMES} entries`)),
    spans: v.pipe(v.array(span), v.maxLength(FRAMES, `has more than ${FRAMES} entries`)),
  }),
  v.check(({ drawings, spans }) => {
    const ids = new Set(drawings.map(({ id }) => id));
    return spans.every(({ drawing: id }) => id === null || ids.has(id));
  }, 'has a span whose drawing is not among its drawings'),
  v.check(
    ({ spans }) =>
      spans.every(({ frame }, i) => i === 0 || frame === spans[i - 1]!.frame + spans[i - 1]!.frames),
    'has spans with a gap or an overlap',
  ),
);

/** What a shot file says; nothing else may be in it. */
export const CLIP_SHOT_SCHEMA = v.strictObject({
  format: v.literal('haikei-shot/1'),
  name: text,
  software: text,
  fps: v.strictTuple([wholeBetween(1, 1_000_000), wholeBetween(1, 1_000_000)]),
  frames: wholeBetween(1, FRAMES),
  width: wholeBetween(1, 30_000),
  height: wholeBetween(1, 30_000),
  layers: v.pipe(v.array(layer), v.minLength(1, 'is empty'), v.maxLength(1000, 'has more than 1000 entries')),
  camera: v.nullable(CAMERA_SCHEMA),
  output: v.strictObject({
    frames: path,
    first: wholeBetween(0, FRAMES),
    preview: path,
    contact: path,
    movies: v.pipe(v.array(path), v.maxLength(10, 'has more than 10 entries')),
  }),
  provenance: v.pipe(
    v.array(v.record(v.string(), v.unknown())),
    v.maxLength(1000, 'has more than 1000 entries'),
  ),
});
