import type { PsdLayer, PsdMask } from './format/psd-file.js';
import { layerKind } from './layer-kind.js';

/**
 * The mask that still has to be applied to a layer's pixels; null for none. A shape's pixels are cut out along its path
 * already, and the mask Photoshop renders from that path would thin its edges a second time.
 */
export const appliedMask = (layer: PsdLayer): PsdMask | null =>
  layer.mask?.fromVector && layer.mask.real === null && layerKind(layer) === 'shape' ? null : layer.mask;
