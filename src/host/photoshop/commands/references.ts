export const documentRef = (document: number) => ({ _ref: 'document', _id: document }) as const;

export const layerRef = (document: number, layer: number) =>
  [{ _ref: 'layer', _id: layer }, documentRef(document)] as const;

export const SELECTION_REF = { _ref: 'channel', _property: 'selection' } as const;

export const enumOf = (type: string, value: string) => ({ _enum: type, _value: value }) as const;

/** The adjustment layer that is selected in the layers panel. */
export const SELECTED_ADJUSTMENT = {
  _ref: 'adjustmentLayer',
  ...enumOf('ordinal', 'targetEnum'),
} as const;
