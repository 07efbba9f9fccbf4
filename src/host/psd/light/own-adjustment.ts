import { HaikeiError } from '../../../errors/haikei-error.js';
import type { CurvesLight, LookupLight } from '../../../raster/light/light-layer.js';
import type { PsdFile, PsdLayer } from '../format/psd-file.js';
import { viewOf } from '../write/file-view.js';
import { readCurves } from './curves-block.js';
import { readLightMark } from './light-mark.js';
import { readLookup } from './lookup-block.js';

const READERS = [
  ['curv', readCurves],
  ['clrL', readLookup],
] as const;

/**
 * The curves or lookup of a light as the file holds them now, edited by the artist or not; null for every other layer,
 * and where they no longer are what Haikei can compute (curves drawn freehand, a lookup from elsewhere).
 */
export function ownAdjustment(file: PsdFile, layer: PsdLayer): CurvesLight | LookupLight | null {
  if (!layer.clipping || readLightMark(file, layer) === null) return null;
  for (const [key, read] of READERS) {
    const block = layer.blocks.find((b) => b.key === key);
    if (!block) continue;
    try {
      return read(viewOf(file, block.data), layer.name);
    } catch (error) {
      if (error instanceof HaikeiError) return null;
      throw error;
    }
  }
  return null;
}
