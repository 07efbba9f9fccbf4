import { HaikeiError } from '../../../errors/haikei-error.js';
import type { Rect } from '../../../geometry/rect.js';
import type { PsdChannel, PsdFile, PsdLayer } from '../format/psd-file.js';
import { allocatePicture } from './allocate-picture.js';
import type { DecodedPixels } from './allocate-picture.js';
import { channelPlane, planeDepth } from './channel-plane.js';
import { copyPlane } from './copy-plane.js';
import { fillChannel } from './fill-channel.js';
import type { InflatedPlanes } from './inflated-planes.js';
import { refuseLargePicture } from './limits.js';
import { openPlane } from './open-plane.js';
import type { RowReader } from './row-reader.js';
import { refuseUnsupported } from './refuse-unsupported.js';

export interface ReadOptions {
  /** What to read, in document space; may reach beyond the layer. Absent: the whole layer (or mask). */
  readonly region?: Rect;
  readonly cache?: InflatedPlanes;
}

const ALPHA = -1;
const GREY = 1;

/**
 * A layer's own pixels, RGBA or grey and alpha, straight, in the document's depth and encoding; transparent black
 * outside the layer, opaque inside where the layer has no alpha channel. Masks are not applied.
 * @throws HaikeiError `layer-too-large`, `mode-unsupported`, `depth-unsupported`, `file-damaged`, `file-truncated`
 */
export function readLayerPixels(file: PsdFile, layer: PsdLayer, options: ReadOptions = {}): DecodedPixels {
  refuseUnsupported(file);
  const region = options.region ?? layer.bounds;
  refuseLargePicture(layer.name, region);
  const colours = file.header.mode === GREY ? 1 : 3;
  const planes = openPlanes(file, layer, { colours, ...(options.cache && { cache: options.cache }) });
  const picture = allocatePicture(region, colours === 1 ? 2 : 4, planeDepth(file));
  planes.forEach((rows, channel) => {
    const target = { data: picture.data, region, channels: picture.channels, channel };
    if (rows) copyPlane(rows, layer.bounds, target);
    else fillChannel(target, layer.bounds);
  });
  return picture;
}

/** Readers of the colour channels and of alpha; null for an alpha channel the layer does not have. */
function openPlanes(
  file: PsdFile,
  layer: PsdLayer,
  { colours, cache }: { colours: number; cache?: InflatedPlanes },
): (RowReader | null)[] {
  const open = (channel: PsdChannel): RowReader => openPlane(channelPlane(file, layer, channel), cache);
  const planes = Array.from({ length: colours }, (_, id) => open(colourChannel(layer, id)));
  const alpha = layer.channels.find((c) => c.id === ALPHA);
  return [...planes, alpha ? open(alpha) : null];
}

function colourChannel(layer: PsdLayer, id: number): PsdChannel {
  const channel = layer.channels.find((c) => c.id === id);
  if (channel) return channel;
  throw new HaikeiError('file-damaged', {
    where: `layer record ${layer.index} (${layer.name})`,
    offset: layer.record.start,
    found: `channels ${layer.channels.map((c) => c.id).join(', ')}`,
    expected: `a channel ${id}`,
  });
}
