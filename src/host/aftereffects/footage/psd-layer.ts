import { baseName } from '../plan/plate-files.js';
import type { FootageFacts } from '../facts/item-facts.js';

/** The whole picture, one layer, or nobody can tell which. */
export type PsdPart = { readonly layer: string | null } | null;

/**
 * Which part of a layered file a footage item is. After Effects tells scripts only by the item's name, `BG/cut.psd` for a
 * layer and `cut.psd` for the whole; an item that the artist renamed does not tell.
 */
export function psdPart({ name, path }: Pick<FootageFacts, 'name' | 'path'>): PsdPart {
  const file = baseName(path ?? '');
  if (!/\.ps[db]$/i.test(file)) return { layer: null };
  if (name === file) return { layer: null };
  return name.endsWith(`/${file}`) ? { layer: name.slice(0, -file.length - 1) } : null;
}
