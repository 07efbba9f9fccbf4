import { zipSync } from 'fflate';

/** Files by path as the bytes of a zip: sorted, with fixed dates, so that the same files always give the same bytes. */
export function zipPackage(files) {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(sorted), { mtime: '1980-01-01T00:00:00' });
}
