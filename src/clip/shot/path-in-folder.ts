/** `/usr`, `C:/`, `file:/`: from the root of something, not from a folder. */
const isAbsolute = (path: string): boolean => path.startsWith('/') || /^[A-Za-z][A-Za-z0-9+.-]*:/.test(path);

/**
 * A path that is written from a folder inside of another one, as a path from the outer one.
 * @param folder from the outer folder; empty for that itself
 * @returns null where it leaves the outer folder or is written from anywhere else
 */
export function pathInFolder(folder: string, path: string): string | null {
  if (isAbsolute(path)) return null;
  const parts = folder === '' ? [] : folder.split('/');
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts.length === 0 ? null : parts.join('/');
}
