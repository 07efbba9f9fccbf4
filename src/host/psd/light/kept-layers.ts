import type { LightLayer } from '../../../raster/light/light-layer.js';
import type { PlateLight } from '../../host.js';
import type { PsdFile } from '../format/psd-file.js';
import { fingerprintOf, lookText } from './fingerprint.js';
import { ownAdjustment } from './own-adjustment.js';
import { type Marked, plateSurroundings } from './plate-surroundings.js';

/** What the layer is set to now; null where that cannot be computed. */
function settingsNow(file: PsdFile, { record }: Marked, kind: LightLayer['kind']): string | null {
  if (kind === 'pixels') return lookText(record.blendKey, record.opacity);
  const now = ownAdjustment(file, record);
  return now?.kind === kind ? fingerprintOf(now) : null;
}

/**
 * Names of the layers of the same light that stay as the artist has set them, though its script says otherwise now than
 * when they were made.
 */
export function keptLayers(file: PsdFile, plate: number, light: PlateLight): readonly string[] {
  const { lights, group } = plateSurroundings(file, plate);
  if ((lights[0] ?? group)?.mark.light !== light.id) return [];
  const kept = lights.filter((marked) => {
    const fresh = light.layers.find(({ name }) => name === marked.mark.name);
    if (!fresh || fresh.kind !== marked.mark.part) return false;
    const wanted = fingerprintOf(fresh);
    const now = settingsNow(file, marked, fresh.kind);
    return wanted !== marked.mark.made && now !== marked.mark.made && now !== wanted;
  });
  return kept.map(({ record }) => record.name);
}
