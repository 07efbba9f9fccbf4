import { HaikeiError } from '../../../errors/haikei-error.js';
import type { Rect } from '../../../geometry/rect.js';
import { rectHeight, rectWidth } from '../../../geometry/rect.js';
import type { PsdChannel, PsdFile, PsdLayer, Span } from '../format/psd-file.js';
import { refuseLargePicture } from './limits.js';

/** One compressed plane of samples: where it lies and what it should decode to. */
export interface ChannelPlane {
  readonly bytes: Uint8Array;
  /** Compression word and data. */
  readonly span: Span;
  /** Samples in a row, and rows. */
  readonly width: number;
  readonly height: number;
  readonly depth: 8 | 16;
  readonly version: 1 | 2;
  /** Names the plane in messages. */
  readonly where: string;
}

const MASK = -2;
const REAL_MASK = -3;
const NO_BOUNDS: Rect = { left: 0, top: 0, right: 0, bottom: 0 };

/** Masks have their own rectangle, colour and alpha that of the layer. */
export function channelBounds(layer: PsdLayer, channel: PsdChannel): Rect {
  if (channel.id === MASK) return layer.mask?.bounds ?? NO_BOUNDS;
  if (channel.id === REAL_MASK) return layer.mask?.real?.bounds ?? NO_BOUNDS;
  return layer.bounds;
}

/** @throws HaikeiError `depth-unsupported` for 1 and 32 bit files, `layer-too-large` */
export function channelPlane(file: PsdFile, layer: PsdLayer, channel: PsdChannel): ChannelPlane {
  const bounds = channelBounds(layer, channel);
  refuseLargePicture(layer.name, bounds);
  return {
    bytes: file.bytes,
    span: channel.span,
    width: rectWidth(bounds),
    height: rectHeight(bounds),
    depth: planeDepth(file),
    version: file.header.version,
    where: `channel ${channel.id} of layer ${layer.index} (${layer.name})`,
  };
}

export function planeDepth(file: PsdFile): 8 | 16 {
  const { depth } = file.header;
  if (depth !== 8 && depth !== 16) throw new HaikeiError('depth-unsupported', { depth });
  return depth;
}

/** Bytes of one decoded row. */
export const rowBytes = (plane: ChannelPlane): number => plane.width * (plane.depth / 8);

/** Throws `file-damaged` about the plane's data. */
export function damagedPlane(plane: ChannelPlane, found: string, expected: string): never {
  const { where, span } = plane;
  throw new HaikeiError('file-damaged', { where, offset: span.start, found, expected });
}
