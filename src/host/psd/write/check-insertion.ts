import { HaikeiError } from '../../../errors/haikei-error.js';
import { isEmptyRect, rectHeight, rectWidth } from '../../../geometry/rect.js';
import type { Pixels } from '../../../raster/pixels.js';
import type { PlateLight } from '../../host.js';
import type { PsdFile } from '../format/psd-file.js';
import { refuseUnsupported } from '../read/refuse-unsupported.js';
import type { PsdInsertion } from './psd-insertion.js';

const RGB = 3;

/**
 * @throws HaikeiError `mode-unsupported`, `depth-unsupported`; `internal` where the insertion does not fit the file,
 * which is the caller's mistake
 */
export function checkInsertion(file: PsdFile, insertion: PsdInsertion): void {
  refuseUnsupported(file);
  const problem = problemOf(file, insertion);
  if (problem)
    throw new HaikeiError('internal', { reason: `the plate does not fit the document: ${problem}` });
}

function problemOf(file: PsdFile, { target, source, bounds, pixels, light }: PsdInsertion): string | null {
  const { layers } = file.layerInfo;
  const at = target.action === 'insert' ? target.at : target.record;
  const last = target.action === 'insert' ? layers.length : layers.length - 1;
  if (!Number.isInteger(at) || at < 0 || at > last) return `position ${at} of ${layers.length} records`;
  if (!layers[source]) return `source record ${source} of ${layers.length}`;
  if (isEmptyRect(bounds)) return 'no pixels';
  if (pixels.width !== rectWidth(bounds) || pixels.height !== rectHeight(bounds)) {
    return `${pixels.width}×${pixels.height} pixels in bounds of ${rectWidth(bounds)}×${rectHeight(bounds)}`;
  }
  if (pixels.depth !== file.header.depth) return `${pixels.depth} bit in a ${file.header.depth} bit document`;
  const channels = file.header.mode === RGB ? [3, 4] : [1, 2];
  if (!channels.includes(pixels.channels)) return `${pixels.channels} channels in mode ${file.header.mode}`;
  return light && problemOfLight(file, light, pixels);
}

function problemOfLight(file: PsdFile, { layers }: PlateLight, plate: Pixels): string | null {
  if (file.header.mode !== RGB) return `a light in mode ${file.header.mode}`;
  for (const layer of layers) {
    if (layer.kind !== 'pixels') continue;
    const { width, height, depth, channels } = layer.pixels;
    const fits = width === plate.width && height === plate.height && depth === plate.depth;
    if (!fits || channels < 3)
      return `"${layer.name}": ${width}×${height}, ${depth} bit, ${channels} channels`;
  }
  return null;
}
