import * as v from 'valibot';

/** Every command that the fake carries out, in the form that Photoshop documents or records. Others it does not know. */
const document = v.strictObject({ _ref: v.literal('document'), _id: v.number() });
const layer = v.strictObject({ _ref: v.literal('layer'), _id: v.number() });
const selection = v.strictObject({ _ref: v.literal('channel'), _property: v.literal('selection') });
const target = v.strictObject({
  _ref: v.literal('adjustmentLayer'),
  _enum: v.literal('ordinal'),
  _value: v.literal('targetEnum'),
});
const options = v.strictObject({ dialogOptions: v.picklist(['silent', 'dontDisplay']) });
const xmp = v.literal('XMPMetadataAsUTF8');
const enumOf = <const T extends string>(type: string, ...values: readonly T[]) =>
  v.strictObject({ _enum: v.literal(type), _value: v.picklist(values) });
const raw = v.strictObject({ _rawData: v.literal('base64'), _data: v.pipe(v.string(), v.base64()) });

const command = <const Name extends string, const T extends v.ObjectEntries>(name: Name, entries: T) =>
  v.strictObject({ _obj: v.literal(name), _options: options, ...entries });

const byte = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(255));
const point = v.strictObject({ _obj: v.literal('paint'), horizontal: byte, vertical: byte });
const curve = v.pipe(
  v.array(point),
  v.minLength(2),
  v.maxLength(16),
  v.check((points) => points.every((p, i) => i === 0 || p.horizontal > points[i - 1]!.horizontal)),
);
const curvesAdjustment = v.strictObject({
  _obj: v.literal('curvesAdjustment'),
  channel: v.strictObject({
    _ref: v.literal('channel'),
    _enum: v.literal('channel'),
    _value: v.picklist(['composite', 'red', 'grain', 'blue']),
  }),
  curve,
});
const curves = v.strictObject({
  _obj: v.literal('curves'),
  presetKind: enumOf('presetKindType', 'presetKindCustom', 'presetKindDefault'),
  adjustment: v.array(curvesAdjustment),
});

const maskChannel = v.strictObject({
  _ref: v.literal('channel'),
  _enum: v.literal('channel'),
  _value: v.literal('mask'),
});

export const GET_OF_LAYER = command('get', {
  _target: v.tuple([
    v.strictObject({
      _property: v.picklist([
        'hasUserMask',
        'userMaskEnabled',
        'hasVectorMask',
        'XMPMetadataAsUTF8',
        'adjustment',
      ]),
    }),
    layer,
    document,
  ]),
});
export const GET_ALL_LAYERS = command('multiGet', {
  _target: v.strictObject({ _ref: v.tuple([document]) }),
  extendedReference: v.tuple([
    v.pipe(v.array(v.string()), v.minLength(1)),
    v.strictObject({ _obj: v.literal('layer'), index: v.picklist([0, 1]), count: v.literal(-1) }),
  ]),
  options: v.strictObject({
    failOnMissingProperty: v.literal(false),
    failOnMissingElement: v.literal(false),
  }),
});
export const GET_OF_DOCUMENT = command('get', {
  _target: v.tuple([v.strictObject({ _property: xmp }), document]),
});
export const GET_OF_ANIMATION = command('get', {
  _target: v.tuple([
    v.strictObject({
      _ref: v.literal('animationClass'),
      _enum: v.literal('ordinal'),
      _value: v.literal('targetEnum'),
    }),
  ]),
});
export const SET_OF_LAYER = command('set', {
  _target: v.tuple([v.strictObject({ _ref: v.literal('property'), _property: xmp }), layer, document]),
  to: v.strictObject({ _obj: v.literal('layer'), XMPMetadataAsUTF8: v.string() }),
});
export const SET_OF_DOCUMENT = command('set', {
  _target: v.tuple([v.strictObject({ _ref: v.literal('property'), _property: xmp }), document]),
  to: v.strictObject({ _obj: v.literal('document'), XMPMetadataAsUTF8: v.string() }),
});
export const DESELECT = command('set', {
  _target: v.tuple([selection, document]),
  to: enumOf('ordinal', 'none'),
});
export const SELECT_FROM_MASK = command('set', {
  _target: v.tuple([selection, document]),
  to: v.strictObject({
    _ref: v.tuple([maskChannel, layer, document]),
  }),
});
export const SELECT_LAYER = command('select', {
  _target: v.tuple([layer, document]),
  makeVisible: v.literal(false),
  selectionModifier: v.optional(enumOf('selectionModifierType', 'addToSelection')),
});
export const DELETE_SELECTED = command('delete', {
  _target: v.tuple([
    v.strictObject({
      _ref: v.literal('layer'),
      _enum: v.literal('ordinal'),
      _value: v.literal('targetEnum'),
    }),
  ]),
  layerID: v.pipe(v.array(v.number()), v.minLength(1)),
});
export const DELETE_MASK = command('delete', { _target: v.tuple([maskChannel, layer, document]) });
export const SWITCH_MASK_OFF = command('set', {
  _target: v.tuple([layer, document]),
  to: v.strictObject({ _obj: v.literal('layer'), userMaskEnabled: v.literal(false) }),
});
export const MAKE_ADJUSTMENT = command('make', {
  _target: v.tuple([v.strictObject({ _ref: v.literal('adjustmentLayer') })]),
  using: v.strictObject({
    _obj: v.literal('adjustmentLayer'),
    name: v.string(),
    type: v.variant('_obj', [curves, v.strictObject({ _obj: v.literal('colorLookup') })]),
  }),
});
export const SET_CURVES = command('set', { _target: v.tuple([target]), to: curves });
export const SET_LOOKUP = command('set', {
  _target: v.tuple([target]),
  to: v.strictObject({
    _obj: v.literal('colorLookup'),
    lookupType: enumOf('colorLookupType', '3DLUT'),
    name: v.string(),
    dither: v.boolean(),
    profile: raw,
    LUTFormat: enumOf('LUTFormatType', 'LUTFormatCUBE'),
    dataOrder: enumOf('colorLookupOrder', 'rgbOrder'),
    tableOrder: enumOf('colorLookupOrder', 'bgrOrder'),
    LUT3DFileData: raw,
    LUT3DFileName: v.string(),
  }),
});
