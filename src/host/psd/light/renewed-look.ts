import type { LightLayer } from '../../../raster/light/light-layer.js';
import { blendKeyOf } from '../blend-keys.js';
import type { PsdFile, PsdLayer } from '../format/psd-file.js';
import { lookText } from './fingerprint.js';
import { readLightMark } from './light-mark.js';

/** Blend key and opacity 0..255 of a layer of a light. */
export interface LightLook {
  readonly blendKey: string;
  readonly opacity: number;
}

/** How a layer lies over the plate once it is renewed: as the script says, unless the artist has set it otherwise. */
export function renewedLook(file: PsdFile, record: PsdLayer, layer: LightLayer): LightLook {
  const { blendKey, opacity } = record;
  const untouched = readLightMark(file, record)?.made === lookText(blendKey, opacity);
  if (layer.kind !== 'pixels' || !untouched) return { blendKey, opacity };
  return { blendKey: blendKeyOf(layer.blend), opacity: Math.round(layer.opacity * 255) };
}
