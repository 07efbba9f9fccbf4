import type { PsdFile, PsdLayer } from '../format/psd-file.js';
import { appliedMask } from '../applied-mask.js';
import type { PsdInsertion } from './psd-insertion.js';

/** The list of layers as it will be, for everything that looks at the stack before it is written. */
export interface StackAfter {
  readonly file: PsdFile;
  /** The plate; its colour channels have no bytes yet. */
  readonly plate: PsdLayer;
}

/** The old file with the plate in its list. Byte offsets of layers are still those of the old file. */
export function stackAfter(file: PsdFile, insertion: PsdInsertion): StackAfter {
  const { target } = insertion;
  const hidden = insertion.hideSource ? insertion.source : -1;
  const layers = file.layerInfo.layers.map((l) => (l.index === hidden ? { ...l, hidden: true } : l));
  const plate = target.action === 'insert' ? newPlate(file, insertion) : updatedPlate(file, insertion);
  if (target.action === 'insert') layers.splice(target.at, 0, plate);
  else layers[target.record] = plate;
  return { file: { ...file, layerInfo: { ...file.layerInfo, layers } }, plate };
}

function newPlate(file: PsdFile, { source, bounds, name }: PsdInsertion): PsdLayer {
  const from = file.layerInfo.layers[source]!;
  return {
    ...from,
    bounds,
    name,
    blendKey: 'norm',
    opacity: 255,
    fillOpacity: 255,
    clipping: false,
    hidden: false,
    blocks: [],
    mask: appliedMask(from),
    channels: from.channels.filter((c) => c.id < -1),
  };
}

function updatedPlate(file: PsdFile, { target, bounds }: PsdInsertion): PsdLayer {
  const old = file.layerInfo.layers[target.action === 'update' ? target.record : target.at]!;
  return { ...old, bounds };
}
