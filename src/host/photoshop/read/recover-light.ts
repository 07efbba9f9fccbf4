import type { PlateStamp } from '../../../scene/layer.js';
import type { LightMark } from './light-note.js';
import type { ReadLayer } from './read-layer.js';

/** How the layers of a light, and the group around plate and light, are named. */
const OURS = /^Haikei – /;

const PARTS: Readonly<Record<string, LightMark['part'] | undefined>> = {
  curves: 'curves',
  colorLookup: 'lookup',
  pixel: 'pixels',
  group: 'group',
};

function lightOf({ record }: PlateStamp): string {
  try {
    const { settings } = JSON.parse(record) as { settings?: { light?: unknown } };
    return typeof settings?.light === 'string' ? settings.light : '';
  } catch {
    return '';
  }
}

/**
 * The mark of a layer that bears none but stands where a light's layer stands and is named like one: it was made in a
 * file without Photoshop, which keeps its marks where Photoshop's scripts cannot see them.
 */
export function recoverLight(
  { name, kind }: Pick<ReadLayer, 'name' | 'kind'>,
  stamp: PlateStamp | null,
): LightMark | null {
  const part = PARTS[kind];
  if (part === undefined || stamp === null || !OURS.test(name)) return null;
  return { part, light: lightOf(stamp), name, made: null, seen: null };
}
