import { strToU8 } from 'fflate';
import type { LightLayer } from '../../../raster/light/light-layer.js';
import { crc32 } from '../../../raster/png/crc32.js';
import { blendKeyOf } from '../blend-keys.js';

const hex = (bytes: Uint8Array): string => crc32(bytes).toString(16).padStart(8, '0');

/** How a painted layer of a light lies over the plate: blend key and opacity 0..255. */
export const lookText = (blendKey: string, opacity: number): string => `${blendKey} ${opacity}`;

/**
 * A short text that is the same for the same settings: points of curves, colours of a lookup, blending of pixels. Says
 * nothing of the pixels, which follow the paint.
 */
export function fingerprintOf(layer: LightLayer): string {
  if (layer.kind === 'pixels') return lookText(blendKeyOf(layer.blend), Math.round(layer.opacity * 255));
  if (layer.kind === 'curves') {
    const { master, red, green, blue } = layer;
    const curves = [master, red, green, blue].map((c) => c.map(({ input, output }) => [input, output]));
    return hex(strToU8(JSON.stringify(curves)));
  }
  const samples = Uint16Array.from(layer.table.values, (value) => Math.round(value * 65535));
  return hex(new Uint8Array(samples.buffer));
}
