import type { CurvesLight, LookupLight } from '../../../raster/light/light-layer.js';
import { taggedBlock } from '../write/tagged-block.js';
import { curvesPayload } from './curves-block.js';
import { lookupPayload } from './lookup-block.js';

export const ADJUSTMENT_KEYS = { curves: 'curv', lookup: 'clrL' } as const;

/** Curves or a lookup as the tagged block that makes a record an adjustment layer. */
export const adjustmentBlock = (layer: CurvesLight | LookupLight): Uint8Array =>
  taggedBlock(
    ADJUSTMENT_KEYS[layer.kind],
    layer.kind === 'curves' ? curvesPayload(layer) : lookupPayload(layer),
  );
