import * as v from 'valibot';
import type { ReadCommand } from './command.js';
import { documentRef } from './references.js';

/** Of every layer; each is asked for because it is there in every layer that is none of the exceptions below. */
const PROPERTIES = [
  'layerID',
  'itemIndex',
  'name',
  'layerKind',
  'layerSection',
  'visible',
  'opacity',
  'fillOpacity',
  'group',
  'background',
  'layerLocking',
  'boundsNoEffects',
  'hasUserMask',
  'userMaskEnabled',
  'hasVectorMask',
] as const;

const side = v.strictObject({
  _unit: v.literal('pixelsUnit'),
  _value: v.pipe(v.number(), v.finite()),
});

const ROW = v.looseObject({
  layerID: v.number(),
  /** From the bottom. */
  itemIndex: v.number(),
  name: v.string(),
  layerKind: v.number(),
  layerSection: v.looseObject({
    _value: v.picklist(['layerSectionStart', 'layerSectionEnd', 'layerSectionContent']),
  }),
  visible: v.boolean(),
  /** 0..255 */
  opacity: v.number(),
  /** 0..255; the Background has none. */
  fillOpacity: v.optional(v.number()),
  /** Clipped to what lies beneath. */
  group: v.boolean(),
  background: v.boolean(),
  layerLocking: v.looseObject({
    protectAll: v.boolean(),
    protectComposite: v.boolean(),
    protectPosition: v.boolean(),
    protectTransparency: v.boolean(),
  }),
  /** Groups have none in some versions. */
  boundsNoEffects: v.optional(v.looseObject({ left: side, top: side, right: side, bottom: side })),
  hasUserMask: v.boolean(),
  /** Only where there is one. */
  userMaskEnabled: v.optional(v.boolean()),
  hasVectorMask: v.boolean(),
});

/** A layer, or the beginning or the end of a group, as the Action Manager lists them. */
export type LayerRow = v.InferOutput<typeof ROW>;

/** The bottom of the stack: a Background is number 0, other layers begin at 1. */
const firstIndex = (hasBackground: boolean): number => (hasBackground ? 0 : 1);

/**
 * Every layer of a document, with all that a stack needs to know, in one question.
 * @param hasBackground whether the lowest layer is Photoshop's Background
 */
export const allLayers = (document: number, hasBackground: boolean): ReadCommand<readonly LayerRow[]> => ({
  kind: 'read',
  descriptor: {
    _obj: 'multiGet',
    _target: { _ref: [documentRef(document)] },
    extendedReference: [PROPERTIES, { _obj: 'layer', index: firstIndex(hasBackground), count: -1 }],
    options: { failOnMissingProperty: false, failOnMissingElement: false },
  },
  reply: v.pipe(
    v.looseObject({ list: v.array(ROW) }),
    v.transform(({ list }): readonly LayerRow[] => list),
  ),
});
