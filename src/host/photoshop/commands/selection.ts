import type { ModifyCommand } from './command.js';
import type { LayerAddress } from './layer-property.js';
import { documentRef, enumOf, layerRef, SELECTION_REF } from './references.js';

export const deselect = (document: number): ModifyCommand => ({
  kind: 'modify',
  descriptor: {
    _obj: 'set',
    _target: [SELECTION_REF, documentRef(document)],
    to: enumOf('ordinal', 'none'),
  },
});

/** Selects what a layer's mask shows, outside the mask's own rectangle too. */
export const selectFromMask = ({ document, layer }: LayerAddress): ModifyCommand => ({
  kind: 'modify',
  descriptor: {
    _obj: 'set',
    _target: [SELECTION_REF, documentRef(document)],
    to: { _ref: [{ _ref: 'channel', ...enumOf('channel', 'mask') }, ...layerRef(document, layer)] },
  },
});
