import { rect } from '../../../geometry/rect.js';
import { appliedMask } from '../applied-mask.js';
import { blendKeyOf } from '../blend-keys.js';
import type { PsdFile, PsdLayer } from '../format/psd-file.js';
import { renewedLook } from '../light/renewed-look.js';
import type { StandIn } from '../stack-nodes.js';
import type { PsdInsertion } from './psd-insertion.js';
import type { ListItem } from './list-item.js';
import { recordList } from './record-list.js';

/** The list of layers as it will be, for everything that looks at the stack before it is written. */
export interface StackAfter {
  /** Byte offsets of its layers are those of the old file. */
  readonly file: PsdFile;
  /** What stands for the new layers, which have no bytes yet. */
  readonly standIns: ReadonlyMap<PsdLayer, StandIn>;
}

const NOTHING = { start: 0, end: 0 };

/** A record without anything, visible and opaque. */
const BARE: PsdLayer = {
  index: -1,
  record: NOTHING,
  channels: [],
  bounds: rect(0, 0, 0, 0),
  blendKey: 'norm',
  opacity: 255,
  fillOpacity: 255,
  clipping: false,
  hidden: false,
  transparencyLocked: false,
  protection: 0,
  flags: 0,
  name: '',
  layerId: null,
  divider: 0,
  dividerBlendKey: null,
  mask: null,
  blocks: [],
};

/**
 * The stack once the insertion is done.
 * @throws HaikeiError `file-damaged` where groups are not balanced
 */
export function stackAfter(file: PsdFile, insertion: PsdInsertion): StackAfter {
  const standIns = new Map<PsdLayer, StandIn>();
  const layers = recordList(file, insertion).map((item) => {
    const layer = layerOf(file, insertion, item);
    if (item.kind === 'plate') standIns.set(layer, { kind: 'pixels', pixels: insertion.pixels });
    if (item.kind === 'light') standIns.set(layer, item.layer);
    return layer;
  });
  return { file: { ...file, layerInfo: { ...file.layerInfo, layers } }, standIns };
}

function layerOf(file: PsdFile, insertion: PsdInsertion, item: ListItem): PsdLayer {
  if (item.kind === 'plate') return plateLayer(file, insertion);
  if (item.kind === 'light') return lightLayer(file, insertion, item);
  if (item.kind === 'group') return { ...BARE, divider: 1, dividerBlendKey: 'pass' };
  if (item.kind === 'group-end') return { ...BARE, divider: 3 };
  const layer = file.layerInfo.layers[item.record]!;
  return insertion.hideSource && item.record === insertion.source ? { ...layer, hidden: true } : layer;
}

function plateLayer(file: PsdFile, { target, source, bounds, name }: PsdInsertion): PsdLayer {
  const { layers } = file.layerInfo;
  if (target.action === 'update') return { ...layers[target.record]!, bounds };
  const from = layers[source]!;
  const channels = from.channels.filter((c) => c.id < -1);
  return { ...from, ...LOOK, mask: appliedMask(from), channels, bounds, name };
}

/** How every new plate lies in the stack, whatever its source does. */
const LOOK = {
  blendKey: 'norm',
  opacity: 255,
  fillOpacity: 255,
  clipping: false,
  hidden: false,
  divider: 0,
  dividerBlendKey: null,
  blocks: [],
} as const;

function lightLayer(
  file: PsdFile,
  { bounds }: PsdInsertion,
  { layer, replaces }: ListItem & { kind: 'light' },
): PsdLayer {
  const place = layer.kind === 'pixels' ? { bounds } : {};
  if (replaces !== null) {
    const old = file.layerInfo.layers[replaces]!;
    return { ...old, ...place, ...renewedLook(file, old, layer) };
  }
  const look =
    layer.kind === 'pixels'
      ? { blendKey: blendKeyOf(layer.blend), opacity: Math.round(layer.opacity * 255) }
      : {};
  return { ...BARE, ...place, ...look, name: layer.name, clipping: true };
}
