import type { ModifyCommand } from './command.js';
import { layerRef } from './references.js';

/** Marks layers in the layers panel, without switching their eyes on. */
export const selectLayers = (document: number, layers: readonly number[]): readonly ModifyCommand[] =>
  layers.map((layer, i) => ({
    kind: 'modify',
    descriptor: {
      _obj: 'select',
      _target: [...layerRef(document, layer)],
      makeVisible: false,
      ...(i > 0 && {
        selectionModifier: { _enum: 'selectionModifierType', _value: 'addToSelection' },
      }),
    },
  }));
