import type { LightLayer } from '../../../raster/light/light-layer.js';
import type { PlateLight } from '../../host.js';
import type { PsdFile } from '../format/psd-file.js';
import type { ListItem } from '../write/list-item.js';
import { fingerprintOf } from './fingerprint.js';
import { ownAdjustment } from './own-adjustment.js';
import { type Marked, type OwnGroup, plateSurroundings } from './plate-surroundings.js';

/** What becomes of some of the old records; the others stay. */
type Changes = Map<number, readonly ListItem[]>;

const PLATE: ListItem = { kind: 'plate' };

/** The artist has left the group as we made it: name, opacity, mode and eye, and no mask. */
function isAsMade({ record, mark }: OwnGroup): boolean {
  const plain = record.opacity === 255 && !record.hidden && record.mask === null;
  return plain && record.name === mark.name && record.dividerBlendKey === 'pass';
}

/** Haze and bloom follow the new paint; curves and lookup follow the script, unless the artist has worked on them. */
function isRenewed(file: PsdFile, { record, mark }: Marked, fresh: LightLayer): boolean {
  if (fresh.kind === 'pixels') return mark.part === 'pixels';
  const now = ownAdjustment(file, record);
  if (now?.kind !== fresh.kind) return false;
  const is = fingerprintOf(now);
  return is === mark.made && is !== fingerprintOf(fresh);
}

/** The same light again: what the artist has deleted of it does not come back. */
function sameLight(file: PsdFile, lights: readonly Marked[], { layers }: PlateLight): Changes {
  const changes: Changes = new Map();
  for (const marked of lights) {
    const layer = layers.find(({ name }) => name === marked.mark.name);
    const { index } = marked.record;
    if (layer && isRenewed(file, marked, layer))
      changes.set(index, [{ kind: 'light', layer, replaces: index }]);
  }
  return changes;
}

/** Another light, or none: our layers go, the new ones stand directly above the plate. */
function otherLight(lights: readonly Marked[], light: PlateLight | null, plate: number): Changes {
  const changes: Changes = new Map(lights.map(({ record }) => [record.index, []]));
  const fresh = (light?.layers ?? []).map((layer) => ({ kind: 'light', layer, replaces: null }) as const);
  return changes.set(plate, [PLATE, ...fresh]);
}

/** An untouched group takes the new light's name; without a light it goes, unless it holds more than ours. */
function changeGroup(changes: Changes, group: OwnGroup, light: PlateLight | null): void {
  if (!isAsMade(group)) return;
  const { index } = group.record;
  if (light) changes.set(index, [{ kind: 'group', name: light.groupName, replaces: index }]);
  else if (group.holdsNothingElse) changes.set(index, []).set(group.endMarker.index, []);
}

/**
 * The list of records once `light` lies above the plate at position `plate`, bottom first. The artist's own layers keep
 * their order. A plate that the artist has clipped layers to is not put into a group, because that would take it from
 * under them; nor is one that the artist has taken out of ours.
 * @throws HaikeiError `file-damaged` where groups are not balanced
 */
export function arrangeLight(file: PsdFile, plate: number, light: PlateLight | null): readonly ListItem[] {
  const { lights, onlyLights, top, group } = plateSurroundings(file, plate);
  const same = light !== null && (lights[0] ?? group)?.mark.light === light.id;
  const changes = same ? sameLight(file, lights, light) : otherLight(lights, light, plate);
  if (group && !same) changeGroup(changes, group, light);
  const wraps = light !== null && !same && group === null && onlyLights;
  return file.layerInfo.layers.flatMap(({ index }): readonly ListItem[] => {
    const unchanged: ListItem = index === plate ? PLATE : { kind: 'original', record: index };
    const items = changes.get(index) ?? [unchanged];
    const below: ListItem[] = wraps && index === plate ? [{ kind: 'group-end' }] : [];
    const above: ListItem[] =
      wraps && index === top ? [{ kind: 'group', name: light.groupName, replaces: null }] : [];
    return [...below, ...items, ...above];
  });
}
