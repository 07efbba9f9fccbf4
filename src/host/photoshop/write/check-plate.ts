import { HaikeiError } from '../../../errors/haikei-error.js';
import { describeRect, rectHeight, rectWidth } from '../../../geometry/rect.js';
import type { PlateInsertion } from '../../host.js';
import type { DocumentFacts } from '../read/document-facts.js';

/** @throws HaikeiError `internal` for pixels that are not of the document's depth and mode, or not of their bounds' size */
export function checkPlate({ bounds, pixels }: PlateInsertion, { depth, mode }: DocumentFacts): void {
  const { width, height, channels, data } = pixels;
  const sound =
    width === rectWidth(bounds) &&
    height === rectHeight(bounds) &&
    pixels.depth === depth &&
    channels >= 3 === (mode === 'rgb') &&
    data.length === width * height * channels;
  if (sound) return;
  const found = `${width}×${height} pixels of ${pixels.depth} bits and ${channels} channels`;
  const reason = `${found} for ${describeRect(bounds)} of a ${mode} document of ${depth} bits`;
  throw new HaikeiError('internal', { reason });
}
