import { HaikeiError } from '../../errors/haikei-error.js';
import { describeRect } from '../../geometry/rect.js';
import type { PsdFile, PsdLayer } from './format/psd-file.js';
import { readLightMark } from './light/light-mark.js';
import { readStamp } from './plate-stamp.js';
import type { CarriedPixels } from './sparse-join.js';
import { verifyUntouched } from './verify-untouched.js';
import type { PsdInsertion } from './write/psd-insertion.js';
import type { ListItem } from './write/list-item.js';
import { recordList } from './write/record-list.js';

/**
 * Reads a written document back: the plate where it was to go, with its bounds and stamp, its light above it, and every
 * other layer as it was. `carried` is pixel data of the original that `after` does not hold yet.
 * @throws HaikeiError `placement-unverified`, or `internal` where an original layer differs
 */
export function verifyInsertion(
  before: PsdFile,
  after: PsdFile,
  insertion: PsdInsertion,
  carried: readonly CarriedPixels[] = [],
): void {
  const list = recordList(before, insertion);
  const { layers } = after.layerInfo;
  if (layers.length !== list.length) throw unverified(`${list.length} records`, `${layers.length} records`);
  const missing = new Map(carried.map(({ at, bytes }) => [at, bytes]));
  for (const [at, item] of list.entries()) {
    const now = layers[at]!;
    if (item.kind === 'original') {
      const mayBeHidden = insertion.hideSource && item.record === insertion.source;
      const was = { file: before, layer: before.layerInfo.layers[item.record]! };
      verifyUntouched(was, { file: after, layer: now, missing }, mayBeHidden);
    } else verifyNew(after, now, insertion, item);
  }
}

function verifyNew(after: PsdFile, layer: PsdLayer, insertion: PsdInsertion, item: ListItem): void {
  const expected = expectedOf(insertion, item);
  const found = foundIn(after, layer, item);
  const at = `, as number ${layer.index}`;
  if (found !== expected) throw unverified(expected + at, found + at);
}

function expectedOf({ stamp, bounds, light }: PsdInsertion, item: ListItem): string {
  if (item.kind === 'plate') return `the plate of "${stamp.sourceName}", ${describeRect(bounds)}`;
  if (item.kind === 'group-end') return 'the end of a group';
  if (item.kind === 'group') return `the group of the light "${light?.id}"`;
  const { kind } = item.kind === 'light' ? item.layer : { kind: 'nothing' };
  const place = kind === 'pixels' ? `, ${describeRect(bounds)}` : '';
  return `${kind} of the light "${light?.id}", clipped${place}`;
}

function foundIn(after: PsdFile, layer: PsdLayer, item: ListItem): string {
  if (layer.divider === 3) return 'the end of a group';
  const stamp = readStamp(after, layer);
  if (item.kind === 'plate')
    return `the plate of "${stamp?.sourceName ?? layer.name}", ${describeRect(layer.bounds)}`;
  const mark = readLightMark(after, layer);
  if (layer.divider !== 0) return `the ${mark?.part ?? 'group'} of the light "${mark?.light ?? layer.name}"`;
  const place = mark?.part === 'pixels' ? `, ${describeRect(layer.bounds)}` : '';
  return `${mark?.part ?? 'a layer'} of the light "${mark?.light ?? layer.name}"${layer.clipping ? ', clipped' : ''}${place}`;
}

const unverified = (expected: string, found: string): HaikeiError =>
  new HaikeiError('placement-unverified', { expected, found });
