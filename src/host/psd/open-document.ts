import type { PsdFile } from './format/psd-file.js';
import { LayerIds } from './layer-ids.js';
import { parsePsd } from './read/parse-psd.js';
import { refuseUnsupported } from './read/refuse-unsupported.js';
import { withPictureAsLayer } from './write/layer-from-picture.js';
import { joinSegments } from './write/segments.js';

/** A parsed file and the names that its layers go by. */
export interface OpenDocument {
  readonly file: PsdFile;
  readonly ids: LayerIds;
}

/**
 * Parses a PSD or PSB that Haikei can work in. A flat file counts as what Photoshop shows of it: a document whose only
 * layer is its picture, as Background.
 * @throws HaikeiError `file-truncated`, `file-damaged`, `file-too-large`, `mode-unsupported`, `depth-unsupported`,
 *   `no-layers`
 */
export function openDocument(bytes: Uint8Array): OpenDocument {
  const found = parsePsd(bytes);
  refuseUnsupported(found);
  const file = found.layerInfo.layers.length > 0 ? found : parsePsd(joinSegments(withPictureAsLayer(found)));
  return { file, ids: LayerIds.forRecords(file.layerInfo.layers.length) };
}
