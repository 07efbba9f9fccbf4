import { HaikeiError } from '../../errors/haikei-error.js';
import { describeRect } from '../../geometry/rect.js';
import type { PsdFile } from './format/psd-file.js';
import { readStamp } from './plate-stamp.js';
import type { CarriedPixels } from './sparse-join.js';
import { verifyUntouched } from './verify-untouched.js';
import type { PsdInsertion } from './write/psd-insertion.js';

/**
 * Reads a written document back: the plate where it was to go, with its bounds and stamp, and every other layer as it
 * was. `carried` is pixel data of the original that `after` does not hold yet.
 * @throws HaikeiError `placement-unverified`, or `internal` where an original layer differs
 */
export function verifyInsertion(
  before: PsdFile,
  after: PsdFile,
  insertion: PsdInsertion,
  carried: readonly CarriedPixels[] = [],
): void {
  const { target, source, hideSource } = insertion;
  const inserted = target.action === 'insert';
  const plateAt = inserted ? target.at : target.record;
  verifyPlate(before, after, insertion, plateAt);
  const missing = new Map(carried.map(({ at, bytes }) => [at, bytes]));
  for (const layer of before.layerInfo.layers) {
    if (!inserted && layer.index === plateAt) continue;
    const now = after.layerInfo.layers[layer.index + (inserted && layer.index >= plateAt ? 1 : 0)]!;
    const mayBeHidden = hideSource && layer.index === source;
    verifyUntouched({ file: before, layer }, { file: after, layer: now, missing }, mayBeHidden);
  }
}

function verifyPlate(before: PsdFile, after: PsdFile, insertion: PsdInsertion, at: number): void {
  const count = before.layerInfo.layers.length + (insertion.target.action === 'insert' ? 1 : 0);
  const { layers } = after.layerInfo;
  const plate = layers[at];
  const stamp = plate ? readStamp(after, plate) : null;
  const expected = `${count} records, the plate of "${insertion.stamp.sourceName}", ${describeRect(insertion.bounds)}, as number ${at}`;
  const what = plate ? `"${stamp?.sourceName ?? plate.name}", ${describeRect(plate.bounds)}` : 'nothing';
  const found = `${layers.length} records, the plate of ${what}, as number ${at}`;
  const sound =
    plate !== undefined &&
    layers.length === count &&
    stamp?.sourceName === insertion.stamp.sourceName &&
    describeRect(plate.bounds) === describeRect(insertion.bounds);
  if (!sound) throw new HaikeiError('placement-unverified', { expected, found });
}
