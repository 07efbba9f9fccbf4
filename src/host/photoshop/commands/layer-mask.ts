import type { ModifyCommand } from './command.js';
import type { LayerAddress } from './layer-property.js';
import { enumOf, layerRef } from './references.js';

/** Takes a layer's mask away without applying it. */
export const deleteMask = ({ document, layer }: LayerAddress): ModifyCommand => ({
  kind: 'modify',
  descriptor: {
    _obj: 'delete',
    _target: [{ _ref: 'channel', ...enumOf('channel', 'mask') }, ...layerRef(document, layer)],
  },
});

/** Switches a layer's mask off, without changing it. */
export const switchMaskOff = ({ document, layer }: LayerAddress): ModifyCommand => ({
  kind: 'modify',
  descriptor: {
    _obj: 'set',
    _target: [...layerRef(document, layer)],
    to: { _obj: 'layer', userMaskEnabled: false },
  },
});
