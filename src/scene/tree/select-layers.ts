import { normalizeName } from '../names/normalize-name.js';
import type { ShotIndex } from './index-shot.js';
import type { LocatedLayer } from './located-layer.js';

const normalizePath = (path: string): string => path.split('/').map(normalizeName).join('/');

/**
 * The layers that a user means by `selector`: `#key`, else a full path (`group/layer`) from the top of the
 * document, else a name or the end of a path. Case, width and outer spaces do not matter. Bottom first.
 */
export function selectLayers(index: ShotIndex, selector: string): readonly LocatedLayer[] {
  const wanted = normalizePath(selector);
  const key = wanted.startsWith('#') ? wanted.slice(1).trim() : null;
  const byKey = key === null ? [] : index.all.filter(({ layer }) => layer.key?.toLowerCase() === key);
  if (byKey.length > 0) return byKey;
  const paths = index.all.map((located) => ({ located, path: normalizePath(located.path) }));
  const exact = paths.filter(({ path }) => path === wanted);
  const found = exact.length > 0 ? exact : paths.filter(({ path }) => path.endsWith(`/${wanted}`));
  return found.map(({ located }) => located);
}
