import type { UxpStorage } from '../files/uxp-plugin-files.js';

/** Asks for an XDTS or TDTS file. @returns its path; null where the artist thinks better of it */
export async function chooseSheetFile({ localFileSystem }: UxpStorage): Promise<string | null> {
  const chosen = await localFileSystem.getFileForOpening?.({ types: ['xdts', 'tdts'], allowMultiple: false });
  const entry = Array.isArray(chosen) ? chosen[0] : chosen;
  return entry?.nativePath ?? null;
}
