import { adjustmentFingerprint } from '../../../raster/light/adjustment-fingerprint.js';
import type { LightLayer } from '../../../raster/light/light-layer.js';
import { blendKeyOf } from '../blend-keys.js';

/** How a painted layer of a light lies over the plate: blend key and opacity 0..255. */
export const lookText = (blendKey: string, opacity: number): string => `${blendKey} ${opacity}`;

/**
 * A short text that is the same for the same settings: points of curves, colours of a lookup, blending of pixels. Says
 * nothing of the pixels, which follow the paint.
 */
export const fingerprintOf = (layer: LightLayer): string =>
  layer.kind === 'pixels'
    ? lookText(blendKeyOf(layer.blend), Math.round(layer.opacity * 255))
    : adjustmentFingerprint(layer);
