import type { PlateStamp } from '../layer.js';
import { normalizeName } from '../names/normalize-name.js';
import type { ShotIndex } from '../tree/index-shot.js';
import type { LocatedLayer } from '../tree/located-layer.js';

/**
 * Whether the plate that bears `stamp` was painted from `source`: by the key that survives saving, or by name
 * where no layer of the shot has that key (the format has none, or another program numbered the layers anew).
 */
export function isPlateOf(stamp: PlateStamp, source: LocatedLayer, index: ShotIndex): boolean {
  const { sourceKey } = stamp;
  const known = sourceKey !== null && index.all.some(({ layer }) => layer.key === sourceKey);
  if (known) return source.layer.key === sourceKey;
  return normalizeName(stamp.sourceName) === normalizeName(source.layer.name);
}
