import { HaikeiError } from '../../../errors/haikei-error.js';
import type { LayerId } from '../../../scene/layer.js';
import type { PsDocument } from '../api/ps-document.js';
import type { PsLayer } from '../api/ps-layer.js';
import { everyLayer } from '../read/list-layers.js';
import { layerIdOf } from '../read/scene-layers.js';

/** @throws HaikeiError `internal` when the document has no such layer */
export function liveLayer(document: PsDocument, id: LayerId): PsLayer {
  const layer = everyLayer(document.layers).find((one) => layerIdOf(one) === id);
  if (layer) return layer;
  throw new HaikeiError('internal', { reason: `no layer ${JSON.stringify(id)} in ${document.name}` });
}
