/** The part of a path after the last separator of either kind. */
export const baseName = (path: string): string =>
  path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);

/** The folder of a path; empty where there is none. */
export const folderOf = (path: string): string =>
  path.slice(0, Math.max(0, path.length - baseName(path).length - 1));

/** With the separator that the folder has: After Effects gives the system's own. */
export const inFolder = (folder: string, ...names: readonly string[]): string => {
  const separator = folder.includes('\\') && !folder.includes('/') ? '\\' : '/';
  return [folder, ...names].join(separator);
};

/** Devices of Windows, with which no name may begin. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
const LONGEST = 60;

/** A name that every file system takes; Japanese stays as it is. */
export function fileName(name: string): string {
  const safe = name.normalize('NFC').replace(/[\u0000-\u001f\u007f<>:"/\\|?*%#]/g, '_');
  const plain = Array.from(safe)
    .slice(0, LONGEST)
    .join('')
    .replace(/[. ]+$/, '');
  return plain === '' || RESERVED.test(plain) ? `_${plain}` : plain;
}

/** The next folder of a run: `001`, `002` … Earlier ones stay, since undo goes back to them. */
export function nextRun(names: readonly string[]): string {
  const numbers = names.filter((name) => /^\d{3,6}$/.test(name)).map(Number);
  return String(Math.max(0, ...numbers) + 1).padStart(3, '0');
}

/** `BG.png` of a still; `BG_0001.png` of the first of a sequence's frames, as many digits as the last needs. */
export function plateFileName(layer: string, frame: number | null, count: number): string {
  const name = fileName(layer);
  if (frame === null) return `${name}.png`;
  return `${name}_${String(frame + 1).padStart(Math.max(4, String(count).length), '0')}.png`;
}
