import type { LightLayer } from '../../../raster/light/light-layer.js';
import type { PlateLight } from '../../host.js';
import type { PsdFile, PsdLayer } from '../format/psd-file.js';
import { type LightMark, readLightMark } from './light-mark.js';

/** One record of the list to be: an old one by its position, or a new one. */
export type ListItem =
  | { readonly kind: 'kept'; readonly record: number }
  | { readonly kind: 'light'; readonly layer: LightLayer }
  | { readonly kind: 'group-end' }
  | { readonly kind: 'group'; readonly name: string };

/** A light layer or group of ours in the list. */
interface Marked {
  readonly record: PsdLayer;
  readonly mark: LightMark;
}

const kept = (record: number): ListItem => ({ kind: 'kept', record });
const isPixels = (kind: LightMark['part']): boolean => kind === 'pixels';

/** Layers of our own that are clipped to the plate, from the bottom to the top. */
function lightsOn(file: PsdFile, plate: number): { readonly marked: readonly Marked[]; readonly top: number } {
  const { layers } = file.layerInfo;
  const marked: Marked[] = [];
  let top = plate;
  while (layers[top + 1]?.clipping === true && layers[top + 1]!.divider === 0) {
    const record = layers[++top]!;
    const mark = readLightMark(file, record);
    if (mark) marked.push({ record, mark });
  }
  return { marked, top };
}

/** Our group directly around the plate; null where the plate stands elsewhere. */
function groupAround(file: PsdFile, plate: number): Marked | null {
  const { layers } = file.layerInfo;
  let depth = 0;
  for (let at = plate + 1; at < layers.length; at++) {
    const record = layers[at]!;
    if (record.divider === 3) depth++;
    else if (record.divider !== 0 && depth-- === 0) {
      const mark = readLightMark(file, record);
      return mark?.part === 'group' ? { record, mark } : null;
    }
  }
  return null;
}

/** What the artist has not touched: still the name, opacity, mode and eye that we gave it, and no mask. */
function isAsMade({ record, mark }: Marked): boolean {
  const plain = record.opacity === 255 && !record.hidden && record.mask === null;
  return plain && record.name === mark.name && record.dividerBlendKey === 'pass';
}

/** The same light again: haze and bloom follow the new paint, curves and lookup stay as the artist has them now. */
function sameLight(marked: readonly Marked[], { layers }: PlateLight): Map<number, readonly ListItem[]> {
  const fresh = layers.filter((layer) => isPixels(layer.kind));
  const changes = new Map<number, readonly ListItem[]>();
  for (const { record, mark } of marked) {
    const layer = isPixels(mark.part) ? fresh.find(({ name }) => name === mark.name) : undefined;
    if (layer) changes.set(record.index, [{ kind: 'light', layer }]);
  }
  return changes;
}

/** Another light, or none: our layers go, the new ones stand directly above the plate. */
function otherLight(marked: readonly Marked[], light: PlateLight | null, plate: number): Map<number, readonly ListItem[]> {
  const changes = new Map<number, readonly ListItem[]>(marked.map(({ record }) => [record.index, []]));
  const fresh: ListItem[] = (light?.layers ?? []).map((layer) => ({ kind: 'light', layer }));
  changes.set(plate, [kept(plate), ...fresh]);
  return changes;
}

/**
 * The list of records once `light` lies above the plate at position `plate`, bottom first; null where nothing is to be
 * done. The artist's own layers keep their order. A plate that the artist has clipped layers to is not put into a
 * group, because that would take it from under them.
 */
export function arrangeLight(file: PsdFile, plate: number, light: PlateLight | null): readonly ListItem[] | null {
  const { marked, top } = lightsOn(file, plate);
  const group = groupAround(file, plate);
  if (light === null && marked.length === 0) return null;
  const same = light !== null && (group ?? marked[0])?.mark.light === light.id;
  const changes = same ? sameLight(marked, light) : otherLight(marked, light, plate);
  if (light && group && !same && isAsMade(group))
    changes.set(group.record.index, [{ kind: 'group', name: light.groupName }]);
  const wraps = light !== null && group === null && top - plate === marked.length;
  return file.layerInfo.layers.flatMap(({ index }) => {
    const items = changes.get(index) ?? [kept(index)];
    const below: ListItem[] = wraps && index === plate ? [{ kind: 'group-end' }] : [];
    const above: ListItem[] = wraps && index === top ? [{ kind: 'group', name: light.groupName }] : [];
    return [...below, ...items, ...above];
  });
}
