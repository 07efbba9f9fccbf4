import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** Folder with test input that is not part of the project (real files, reference models); null where it is absent. */
export function sharedFolder(): string | null {
  const folder = process.env['HAIKEI_SHARED'] ?? resolve(__dirname, '../../../shared');
  return existsSync(folder) ? folder : null;
}
