import type { PlateLight } from '../../host.js';
import type { PsdFile } from '../format/psd-file.js';
import { arrangeLight } from '../light/arrange-light.js';
import type { ListItem } from './list-item.js';
import type { PsdInsertion } from './psd-insertion.js';

/** A plate with its light, wrapped into their group; a plate without one stands alone. */
function newPlate(light: PlateLight | null): readonly ListItem[] {
  if (light === null) return [{ kind: 'plate' }];
  return [
    { kind: 'group-end' },
    { kind: 'plate' },
    ...light.layers.map((layer) => ({ kind: 'light', layer, replaces: null }) as const),
    { kind: 'group', name: light.groupName, replaces: null },
  ];
}

/**
 * Every record of the file once the insertion is done, bottom first. The originals keep their order; what is missing of
 * them are layers of an earlier light.
 * @throws HaikeiError `file-damaged` where groups are not balanced
 */
export function recordList(file: PsdFile, { target, light }: PsdInsertion): readonly ListItem[] {
  if (target.action === 'update') return arrangeLight(file, target.record, light);
  const originals = file.layerInfo.layers.map(({ index }) => ({ kind: 'original', record: index }) as const);
  return [...originals.slice(0, target.at), ...newPlate(light), ...originals.slice(target.at)];
}

/** The record of the old file that an item is or comes after; null for a new one. */
export function recordBehind(item: ListItem, { target }: PsdInsertion): number | null {
  if (item.kind === 'original') return item.record;
  if (item.kind === 'plate') return target.action === 'update' ? target.record : null;
  return item.kind === 'group-end' ? null : item.replaces;
}
